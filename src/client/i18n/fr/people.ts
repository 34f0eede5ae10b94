/** Whom one may write to, and finds. */
export const people = {
  'kin.parentOf': 'Parent de {names}',
  'class.students': '{count, plural, one {# élève} many {# d’élèves} other {# élèves}}',
  'reach.always.admin': 'l’administration',
  'reach.always.teacher': 'tous les enseignants',
  'reach.always.parent': 'tous les parents',
  'reach.always.student': 'tous les élèves (consigné dans le journal)',
  'reach.childTaught.teacher': 'les enseignants de vos enfants',
  'reach.childTaught.parent': 'les parents de vos élèves',
  'reach.taught.student': 'vos élèves',
  'reach.taught.teacher': 'vos enseignants',
  'reach.guardian.student': 'votre enfant',
  'reach.guardian.parent': 'vos parents',
  'writeTo.failed': 'La conversation n’a pas pu être ouverte.',
  'search.title': 'Nouvelle conversation',
  'search.waiting': 'Un peu trop vite\u00a0: la recherche reprend toute seule dans {time}.',
} as const;
