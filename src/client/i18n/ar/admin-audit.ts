import type { AuditText } from '../text.ts';

/** What each entry of the audit says. A value that was not there is the word `none`. */
export const audit: AuditText = {
  'audit.conversation.startedWithStudent': 'بدء مراسلة تلاميذ من طرف {actor}',
  'audit.settings.set': 'تغيير إعدادات المدرسة من طرف {actor}',
  'audit.membership.added': 'إضافة {subject} ({role}) من طرف {actor}',
  'audit.membership.suspended': 'تعليق حساب {subject}{until, select, none {} other { إلى غاية {until}}} من طرف {actor}',
  'audit.membership.reinstated': 'إعادة حق الدخول إلى {subject} من طرف {actor}',
  'audit.membership.suspensionEnded': 'انتهاء مدة تعليق حساب {subject}',
  'audit.membership.roleSet': 'تغيير دور {subject}{from, select, none {} other { من {from} إلى {to}}} من طرف {actor}',
  'audit.membership.renamed': 'تغيير الاسم {from} إلى {to} من طرف {actor}',
  'audit.membership.emailSet':
    'تغيير البريد الإلكتروني الخاص بـ{subject} من {from, select, none {لا شيء} other {{from}}} إلى {to, select, none {لا شيء} other {{to}}} من طرف {actor}',
  'audit.membership.externalIdSet':
    'تغيير معرّف {subject} من {from, select, none {لا شيء} other {{from}}} إلى {to, select, none {لا شيء} other {{to}}} من طرف {actor}',
  'audit.membership.birthDateSet':
    'تغيير تاريخ ميلاد {subject} من {from, select, none {لا شيء} other {{from}}} إلى {to, select, none {لا شيء} other {{to}}} من طرف {actor}',
  'audit.membership.joinedClass': 'إضافة {subject} إلى القسم {className} من طرف {actor}',
  'audit.membership.leftClass': 'إخراج {subject} من القسم {className} من طرف {actor}',
  'audit.people.exported':
    'تصدير {count, plural, =0 {قائمة فارغة} one {بيانات شخص واحد} two {بيانات شخصين} few {قائمة # أشخاص} many {قائمة # شخصًا} other {قائمة # شخص}} من طرف {actor}',
};
