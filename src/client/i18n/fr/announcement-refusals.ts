/** Why an announcement is not sent, taken back, recalled, acknowledged or reminded of. */
export const announcementRefusals = {
  'announcement.unknown': 'Cette annonce n’existe pas, ou n’est pas à vous.',
  'announcement.draftUnknown': 'Ce brouillon n’existe plus, ou n’est pas partagé avec vous.',
  'announcement.draftStaff': 'Un brouillon se partage avec le personnel de l’établissement seulement.',
  'announcement.staffOnly': 'Seul le personnel de l’établissement fait des annonces.',
  'announcement.adminsOnly':
    'Seule la direction annonce à tout l’établissement ou à un rôle entier. Choisissez vos classes et leurs familles.',
  'announcement.notUrgent': 'Dans cet établissement, une annonce urgente est faite par la direction.',
  'announcement.classUnknown': 'Une de ces classes n’existe plus, ou n’est pas à vous. Retirez-la.',
  'announcement.personGone':
    'Une personne choisie n’est plus dans l’établissement, ou les règles ne vous permettent pas de lui écrire. Retirez-la.',
  'announcement.nobody': 'Cette annonce n’irait à personne. Choisissez d’autres destinataires.',
  'announcement.tooMany': 'C’est plus de personnes qu’une annonce n’en atteint ici. Envoyez-la en plusieurs fois.',
  'announcement.past': 'Cette date est passée. Choisissez-en une qui est à venir.',
  'announcement.askedBefore': 'Elle serait à confirmer avant d’être partie. Choisissez une date plus tard.',
  'announcement.endsEarly': 'Elle prendrait fin avant d’être partie. Choisissez une fin plus tard.',
  'announcement.endsFar': 'Elle prendrait fin dans plus d’un an. Choisissez une fin plus tôt.',
  'announcement.endsAsking':
    'Elle prendrait fin avant le jour jusqu’auquel on la confirme. Choisissez une fin plus tard.',
  'announcement.ended': 'Cette annonce a pris fin.',
  'announcement.idTaken': 'Cette annonce porte un nom déjà pris. Envoyez-la de nouveau.',
  'announcement.isOut': 'Cette annonce est déjà partie. Vous pouvez encore la rappeler.',
  'announcement.notOut': 'Cette annonce n’est pas partie.',
  'announcement.notPlanned':
    'On saura dans quelques secondes qui rien n’a atteint\u00a0: les appareils à prévenir et les e-mails se préparent.',
  'announcement.recalled': 'Cette annonce a été rappelée.',
  'announcement.notAsked': 'Cette annonce ne demande pas de confirmation.',
  'announcement.remindedLately': 'Une relance est partie il y a moins de douze heures. Attendez avant la suivante.',
  'announcement.nobodySilent': 'Tout le monde a répondu\u00a0: il n’y a personne à relancer.',
} as const;
