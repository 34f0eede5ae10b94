import type { WritingText } from '../text.ts';

export const writing: WritingText = {
  'format.bold': 'Bold',
  'format.italic': 'Italic',
  'format.strike': 'Strikethrough',
  'format.list': 'List',
  'format.numbers': 'Numbered list',
  'format.quote': 'Quote',
  'format.code': 'Code',
  'format.link': 'Link',
  'composer.format': 'Formatting',
  'composer.emoji': 'Emoji',
  'mention.everyone': 'everyone',
};
