export const fr = {
  messages: '{count, plural, one {Nouveau message} other {# nouveaux messages}}',
  mention: 'Un message vous mentionne',
  summary: '{count, plural, one {Un message pendant les heures calmes} other {# messages pendant les heures calmes}}',
  reminder: 'Merci de confirmer que vous avez lu cette annonce.',
  urgent: 'Votre établissement annonce quelque chose d’urgent.',
  urgentTitle: 'Urgent : {title}',
  files: '{count, plural, one {Pièce jointe} other {# pièces jointes}}',
  everyone: 'tous',
  said: '{name} : {text}',
  test: 'Les notifications arrivent sur cet appareil.',
} as const;
