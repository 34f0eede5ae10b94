/** The sentences of the page on which a school is named. */
export const adminSchool = {
  'admin.settings': 'Établissement et réglages',
  'school.text': 'Ce que tout le monde voit de votre établissement.',
  'school.name': 'Nom de l’établissement',
  'school.name.help': 'Il figure sur chaque page\u00a0; un nouveau nom s’affiche aussitôt chez tout le monde.',
  'school.timezone': 'Fuseau horaire',
  'school.timezone.help': 'Les heures et les jours affichés le suivent.',
  'school.changed': 'Quelqu’un d’autre vient de changer ces réglages\u00a0: «\u00a0{name}\u00a0».',
  'school.changed.show': 'Voir les nouvelles valeurs',
  'school.code': 'Code de l’établissement',
  'school.code.text': 'Avec leur nom d’utilisateur, les élèves sans adresse e-mail se connectent par ce code.',
  'school.undone': 'Les réglages d’avant sont rétablis.',
  'school.notUndone': 'Les réglages d’avant n’ont pas pu être rétablis. Vérifiez ce qui est affiché.',
} as const;
