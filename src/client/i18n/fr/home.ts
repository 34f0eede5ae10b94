/** The sentences of Today. */
export const sentences = {
  'home.greeting.morning': 'Bonjour {name}',
  'home.greeting.afternoon': 'Bonjour {name}',
  'home.greeting.evening': 'Bonsoir {name}',
  'home.unread':
    '{count, plural, =0 {Tout est lu.} one {Vous avez # message non lu.} many {Vous avez # de messages non lus.} other {Vous avez # messages non lus.}}',
  'home.latest': 'Dernières conversations',
  'home.latest.all': 'Tout voir',
  'home.latest.none': 'Aucune conversation pour l’instant',
  'home.latest.noneText': 'Écrivez à quelqu’un\u00a0: la conversation apparaîtra ici.',
  'home.latest.failed': 'Les conversations n’ont pas pu être chargées.',
  'home.read': 'Lire',
  'home.toRead': 'À lire',
  'home.toAnswer': 'Sans réponse de votre part',
  'home.write.admin': 'Écrire à quelqu’un',
  'home.write.teacher': 'Écrire à un parent ou un élève',
  'home.write.parent': 'Écrire à un enseignant',
  'home.write.student': 'Écrire à un enseignant',
  'home.reach': 'À qui vous pouvez écrire',
  'home.reach.rules':
    'C’est l’établissement qui fixe ces règles. Qui vous a écrit peut toujours recevoir votre réponse.',
  'home.myClasses.write': 'Écrire à une classe',
  'home.child.noClass': 'Pas encore de classe.',
  'home.writeTo': 'Écrire à {name}',
} as const;
