/** The sentences of a conversation that is printed or saved. */
export const sentences = {
  'transcript.title': 'Imprimer ou enregistrer',
  'transcript.text': 'Tout ce que vous pouvez lire de cette conversation, sur une seule page.',
  'transcript.back': 'Retour à la conversation',
  'transcript.print': 'Imprimer',
  'transcript.save': 'Enregistrer',
  'transcript.earlier': 'Ajouter les messages précédents',
  'transcript.edited': 'modifié',
  'transcript.files': 'Fichiers',
  'transcript.asOf':
    '{school}, le {time}\u00a0: {count, plural, one {# message} many {# de messages} other {# messages}}',
} as const;
