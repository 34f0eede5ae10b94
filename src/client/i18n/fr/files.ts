import { fileRefusals } from './file-refusals.ts';

/** What is said of files where one chooses them or looks at them. */
export const sentences = {
  ...fileRefusals,
  'files.label': 'Fichiers joints',
  'files.attached':
    '{count, plural, =0 {aucun fichier joint} one {# fichier joint} many {# de fichiers joints} other {# fichiers joints}}',
  'files.tooMany': 'Dix fichiers au plus. Les autres n’ont pas été joints.',
  'files.retry': 'Renvoyer {name}',
  'files.remove': 'Retirer {name}',
  'files.drop': 'Déposez les fichiers ici pour les joindre.',
  'files.previous': 'Image précédente',
  'files.next': 'Image suivante',
  'files.download': 'Télécharger',
  'files.openAlone': 'Ouvrir dans un nouvel onglet',
} as const;
