/** What is said of the files of an announcement. */
export const announcingFiles = {
  'announcing.files': 'Fichiers',
  'announcing.attach': 'Joindre des fichiers',
  'announcing.files.help': 'Dix au plus. On peut aussi les coller ou les déposer ici.',
  'announcing.files.apart':
    'Les fichiers ne font pas partie du brouillon partagé\u00a0: ils restent dans ce formulaire, sur cet appareil, et partent avec l’annonce si vous l’envoyez d’ici.',
  'announcing.files.coming': 'L’annonce part dès que tous les fichiers sont arrivés.',
  'announcing.files.refused': 'Un fichier n’a pas été accepté. Renvoyez-le, ou retirez-le.',
  'announcing.files.anew': 'Les fichiers de cette annonce ne sont pas repris\u00a0: joignez-les de nouveau.',
  'announcing.files.gone': 'Ces fichiers n’y sont plus, ou sont de nouveau dans le formulaire\u00a0:',
} as const;
