import type { PeopleText } from '../text.ts';

export const people: PeopleText = {
  'kin.parentOf': 'ولي أمر {names}',
  'class.students':
    '{count, plural, zero {لا تلاميذ} one {تلميذ واحد} two {تلميذان} few {# تلاميذ} many {# تلميذًا} other {# تلميذ}}',
  'audience.add': 'إضافة قسم كامل…',
  'audience.students':
    '{count, plural, zero {{class}: لا تلاميذ} one {{class}: تلميذ واحد} two {{class}: تلميذان} few {{class}: # تلاميذ} many {{class}: # تلميذًا} other {{class}: # تلميذ}}',
  'audience.families':
    '{count, plural, zero {أسر {class}: لا أحد} one {أسر {class}: ولي أمر واحد} two {أسر {class}: وليّا أمر} few {أسر {class}: # أولياء} many {أسر {class}: # وليًّا} other {أسر {class}: # ولي}}',
  'reach.always.admin': 'الإدارة',
  'reach.always.teacher': 'جميع المعلمين',
  'reach.always.parent': 'جميع أولياء الأمور',
  'reach.always.student': 'جميع التلاميذ (يُسجَّل في سجل المراجعة)',
  'reach.childTaught.teacher': 'معلمو أبنائك',
  'reach.childTaught.parent': 'أولياء أمور تلاميذك',
  'reach.taught.student': 'تلاميذك',
  'reach.taught.teacher': 'معلموك',
  'reach.guardian.student': 'ابنك أو ابنتك',
  'reach.guardian.parent': 'والداك',
  'writeTo.failed': 'تعذّر فتح المحادثة.',
  'search.title': 'محادثة جديدة',
  'search.label': 'الاسم أو البريد الإلكتروني',
  'search.start': 'للبحث: الأحرف الأولى من الاسم أو البريد الإلكتروني.',
  'search.scope': 'لا يظهر إلا من يمكنك مراسلتهم.',
  'search.none': 'لا أحد يطابق «{query}»',
  'search.noneText': 'قد يكون في الكتابة خطأ. يمكن أيضًا البحث بالبريد الإلكتروني.',
  'search.rule': 'يمكنك مراسلة: {names}.',
  'search.failed': 'لم ينجح البحث.',
  'search.waiting': 'أسرع من اللازم: يُستأنف البحث تلقائيًا بعد {time}.',
  'search.results':
    '{count, plural, =0 {لا نتائج} zero {لا نتائج} one {نتيجة واحدة} two {نتيجتان} few {# نتائج} many {# نتيجة} other {# نتيجة}}',
};
