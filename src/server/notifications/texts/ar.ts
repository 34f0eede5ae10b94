import type { Texts } from './say.ts';

export const ar: Texts = {
  messages:
    '{count, plural, zero {رسائل جديدة} one {رسالة جديدة} two {رسالتان جديدتان} few {# رسائل جديدة} many {# رسالة جديدة} other {# رسالة جديدة}}',
  mention: 'رسالة تذكرك',
  summary:
    '{count, plural, zero {رسائل خلال ساعات الهدوء} one {رسالة واحدة خلال ساعات الهدوء} two {رسالتان خلال ساعات الهدوء} few {# رسائل خلال ساعات الهدوء} many {# رسالة خلال ساعات الهدوء} other {# رسالة خلال ساعات الهدوء}}',
  reminder: 'يرجى تأكيد قراءتك لهذا الإعلان.',
  urgent: 'إعلان عاجل من مدرستك.',
  urgentTitle: 'عاجل: {title}',
  files: '{count, plural, zero {مرفقات} one {مرفق} two {مرفقان} few {# مرفقات} many {# مرفقًا} other {# مرفق}}',
  everyone: 'الجميع',
  said: '{name}: {text}',
  test: 'تصل الإشعارات إلى هذا الجهاز.',
};
