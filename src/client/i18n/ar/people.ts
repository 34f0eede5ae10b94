import type { PeopleText } from '../text.ts';

export const people: PeopleText = {
  'kin.parentOf': 'ولي أمر {names}',
  'class.students':
    '{count, plural, zero {لا تلاميذ} one {تلميذ واحد} two {تلميذان} few {# تلاميذ} many {# تلميذًا} other {# تلميذ}}',
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
  'search.waiting': 'أسرع من اللازم: يُستأنف البحث تلقائيًا بعد {time}.',
};
