/** The sentences of the panel's frame, and those that its pages have in common. */
export const adminFrame = {
  'admin.families': 'Familles',
  'admin.pages': 'Pages de l’administration',
  'admin.pages.open': 'Pages de l’administration\u00a0: {name}',
  'admin.school': 'Établissement',
  'admin.overview': 'Aujourd’hui',
  'admin.undo': 'Annuler',
  'admin.save': 'Enregistrer',
  'admin.saved': 'Enregistré.',
} as const;
