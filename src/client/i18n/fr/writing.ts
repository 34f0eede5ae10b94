/** What marks words in the composer, and emoji. */
export const writing = {
  'format.bold': 'Gras',
  'format.italic': 'Italique',
  'format.strike': 'Barré',
  'format.list': 'Liste',
  'format.numbers': 'Liste numérotée',
  'format.quote': 'Citation',
  'format.code': 'Code',
  'format.link': 'Lien',
  'composer.format': 'Mise en forme',
  'composer.emoji': 'Emoji',
  'mention.everyone': 'tous',
} as const;
