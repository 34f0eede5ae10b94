import type { ChoosingText } from '../text.ts';

/** Where people are chosen: their search, and whole classes. */
export const choosing: ChoosingText = {
  'audience.add': 'إضافة قسم كامل…',
  'audience.students':
    '{count, plural, zero {{class}: لا تلاميذ} one {{class}: تلميذ واحد} two {{class}: تلميذان} few {{class}: # تلاميذ} many {{class}: # تلميذًا} other {{class}: # تلميذ}}',
  'audience.families':
    '{count, plural, zero {أسر {class}: لا أحد} one {أسر {class}: ولي أمر واحد} two {أسر {class}: وليّا أمر} few {أسر {class}: # أولياء} many {أسر {class}: # وليًّا} other {أسر {class}: # ولي}}',
  'search.label': 'الاسم أو البريد الإلكتروني',
  'search.start': 'للبحث: الأحرف الأولى من الاسم أو البريد الإلكتروني.',
  'search.scope': 'لا يظهر إلا من يمكنك مراسلتهم.',
  'search.none': 'لا أحد يطابق «{query}»',
  'search.noneText': 'قد يكون في الكتابة خطأ. يمكن أيضًا البحث بالبريد الإلكتروني.',
  'search.rule': 'يمكنك مراسلة: {names}.',
  'search.failed': 'لم ينجح البحث.',
  'search.results':
    '{count, plural, =0 {لا نتائج} zero {لا نتائج} one {نتيجة واحدة} two {نتيجتان} few {# نتائج} many {# نتيجة} other {# نتيجة}}',
  'search.resultsMore':
    '{count, plural, zero {لا نتائج} one {نتيجة واحدة، وقد يوجد غيرها} two {نتيجتان، وقد يوجد غيرهما} few {# نتائج، وقد يوجد غيرها} many {# نتيجة، وقد يوجد غيرها} other {# نتيجة، وقد يوجد غيرها}}',
  'search.more': 'عرض المزيد من النتائج',
};
