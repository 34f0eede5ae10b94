import type { TranscriptText } from '../text.ts';

export const sentences: TranscriptText = {
  'transcript.title': 'طباعة أو حفظ',
  'transcript.text': 'كل ما يمكنك قراءته من هذه المحادثة، في صفحة واحدة.',
  'transcript.back': 'العودة إلى المحادثة',
  'transcript.print': 'طباعة',
  'transcript.save': 'حفظ',
  'transcript.earlier': 'إضافة الرسائل السابقة',
  'transcript.edited': 'معدّلة',
  'transcript.files': 'الملفات',
  'transcript.asOf':
    '{school}، {time}: {count, plural, zero {لا رسائل} one {رسالة واحدة} two {رسالتان} few {# رسائل} many {# رسالة} other {# رسالة}}',
};
