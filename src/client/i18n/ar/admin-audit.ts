import type { AuditText } from '../text.ts';

/** What each action of the audit is called, and what an entry of it says. A value that was not there is the word `none`. */
export const audit: AuditText = {
  'audit.is.conversation.startedWithStudent': 'محادثة مع تلميذ',
  'audit.conversation.startedWithStudent': 'بدء مراسلة تلاميذ من طرف {actor}',
  'audit.is.settings.set': 'الإعدادات',
  'audit.settings.set': 'تغيير إعدادات المدرسة من طرف {actor}',
  'audit.is.school.set': 'اسم المدرسة أو منطقتها الزمنية',
  'audit.school.set': 'تغيير اسم المدرسة أو منطقتها الزمنية من طرف {actor}',
  'audit.is.membership.added': 'إضافة شخص',
  'audit.membership.added': 'إضافة {subject} ({role}) من طرف {actor}',
  'audit.is.membership.suspended': 'تعليق حساب',
  'audit.membership.suspended': 'تعليق حساب {subject}{until, select, none {} other { إلى غاية {until}}} من طرف {actor}',
  'audit.is.membership.reinstated': 'إعادة حق الدخول',
  'audit.membership.reinstated': 'إعادة حق الدخول إلى {subject} من طرف {actor}',
  'audit.is.membership.suspensionEnded': 'انتهاء تعليق',
  'audit.membership.suspensionEnded': 'انتهاء مدة تعليق حساب {subject}',
  'audit.is.membership.roleSet': 'الدور',
  'audit.membership.roleSet': 'تغيير دور {subject}{from, select, none {} other { من {from} إلى {to}}} من طرف {actor}',
  'audit.is.membership.renamed': 'الاسم',
  'audit.membership.renamed': 'تغيير الاسم {from} إلى {to} من طرف {actor}',
  'audit.is.membership.emailSet': 'البريد الإلكتروني',
  'audit.membership.emailSet':
    'تغيير البريد الإلكتروني الخاص بـ{subject} من {from, select, none {لا شيء} other {{from}}} إلى {to, select, none {لا شيء} other {{to}}} من طرف {actor}',
  'audit.is.membership.externalIdSet': 'المعرّف',
  'audit.membership.externalIdSet':
    'تغيير معرّف {subject} من {from, select, none {لا شيء} other {{from}}} إلى {to, select, none {لا شيء} other {{to}}} من طرف {actor}',
  'audit.is.membership.birthDateSet': 'تاريخ الميلاد',
  'audit.membership.birthDateSet':
    'تغيير تاريخ ميلاد {subject} من {from, select, none {لا شيء} other {{from}}} إلى {to, select, none {لا شيء} other {{to}}} من طرف {actor}',
  'audit.is.membership.joinedClass': 'دخول قسم',
  'audit.membership.joinedClass': 'إضافة {subject} إلى القسم {className} من طرف {actor}',
  'audit.is.membership.leftClass': 'خروج من قسم',
  'audit.membership.leftClass': 'إخراج {subject} من القسم {className} من طرف {actor}',
  'audit.is.people.exported': 'تصدير',
  'audit.people.exported':
    'تصدير {count, plural, =0 {قائمة فارغة} one {بيانات شخص واحد} two {بيانات شخصين} few {قائمة # أشخاص} many {قائمة # شخصًا} other {قائمة # شخص}} من طرف {actor}',
};
