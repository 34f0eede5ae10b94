/** What was written and is not sent: what is sent later, what was begun on another device, what is lost with its conversation. */
export const sentences = {
  'later.send': 'Envoyer plus tard',
  'later.hour': 'Dans une heure ({time})',
  'later.tomorrow': 'Demain ({time})',
  'later.monday': 'Lundi ({time})',
  'later.choose': 'Choisir le jour et l’heure…',
  'later.title': 'Envoyer plus tard',
  'later.day': 'Jour',
  'later.clock': 'Heure',
  'later.zone': 'À l’heure de l’établissement\u00a0: il y est {time}.',
  'later.do': 'Prévoir l’envoi',
  'later.planned': 'Envoi prévu {time}.',
  'later.waiting':
    '{count, plural, one {# message partira plus tard} many {# de messages partiront plus tard} other {# messages partiront plus tard}}',
  'later.held':
    '{count, plural, one {# message prévu n’est pas parti} many {# de messages prévus ne sont pas partis} other {# messages prévus ne sont pas partis}}',
  'later.list': 'Envois prévus',
  'later.at': 'Partira {time}',
  'later.notSent': 'N’est pas parti',
  'later.wasDue': 'Prévu {time}',
  'later.change': 'Modifier',
  'later.text': 'Message',
  'later.save': 'Enregistrer',
  'later.now': 'Envoyer maintenant',
  'later.takeBack': 'Reprendre',
  'later.takenBack': 'Tout est de nouveau dans votre message.',
  'later.filesFirst': 'Les fichiers joints doivent d’abord être tous arrivés.',
  'later.noRoom': 'Un message porte dix fichiers au plus\u00a0: retirez-en d’abord.',
  'lost.note':
    '{count, plural, one {# texte non envoyé, d’une conversation où vous n’êtes plus} many {# de textes non envoyés, de conversations où vous n’êtes plus} other {# textes non envoyés, de conversations où vous n’êtes plus}}',
  'lost.title': 'Textes non envoyés',
  'lost.text':
    'Vous n’êtes plus dans ces conversations. Rien de ce qui suit n’a été envoyé\u00a0: copiez ce que vous voulez garder.',
  'lost.copy': 'Copier',
  'otherDraft.note':
    '{count, plural, one {Un autre texte, commencé sur un autre appareil} many {# d’autres textes, commencés sur d’autres appareils} other {# autres textes, commencés sur d’autres appareils}}',
  'otherDraft.title': 'Commencé sur un autre appareil',
  'otherDraft.text':
    'Vous avez écrit ici sur deux appareils à la fois. Le texte le plus récent est dans votre message, l’autre est gardé ici.',
  'otherDraft.add': 'Ajouter à mon message',
  'scheduled.unknown': 'Cet envoi n’est plus prévu.',
  'scheduled.sent': 'Ce message est déjà parti.',
  'scheduled.staffOnly': 'Seul le personnel de l’établissement envoie des messages plus tard.',
  'scheduled.past': 'Cette heure est passée. Choisissez-en une qui est à venir.',
  'scheduled.tooFar': 'Un envoi se prévoit un an à l’avance au plus.',
  'scheduled.tooMany': 'Vous avez 100 envois prévus, et pas un de plus n’est possible. Reprenez-en un d’abord.',
} as const;
