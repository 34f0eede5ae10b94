import type { WritingText } from '../text.ts';

export const writing: WritingText = {
  'format.bold': 'خط عريض',
  'format.italic': 'خط مائل',
  'format.strike': 'خط يتوسطه شطب',
  'format.list': 'قائمة',
  'format.numbers': 'قائمة مرقّمة',
  'format.quote': 'اقتباس',
  'format.code': 'شفرة',
  'format.link': 'رابط',
  'composer.format': 'تنسيق النص',
  'composer.emoji': 'رموز تعبيرية',
  'mention.everyone': 'الجميع',
};
