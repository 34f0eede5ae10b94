/** What another app shared, on its way to a conversation. */
export const share = {
  'share.title': 'À qui le donner\u00a0?',
  'share.text':
    'Choisissez une conversation\u00a0: ce que vous avez partagé y attendra dans la zone de message. Rien ne part tout seul.',
  'share.what': 'Ce que vous avez partagé',
  'share.to': 'Personne ou conversation',
  'share.drop': 'Effacer',
  'share.dropped': 'Ce que vous aviez partagé n’est plus sur cet appareil.',
  'share.notDropped': 'Ce navigateur ne l’a pas effacé. Réessayez.',
  'share.kept': 'Gardé une heure sur cet appareil, jusqu’à votre choix ou votre déconnexion.',
  'share.tenAtMost': 'Un message porte dix fichiers au plus\u00a0: les premiers de la liste seront joints.',
  'share.empty': 'vide',
  'share.none': 'Rien n’attend ici',
  'share.none.text':
    'Depuis une autre application de cet appareil, choisissez «\u00a0Partager\u00a0», puis «\u00a0Préau\u00a0».',
  'share.lost': 'Ce que vous avez partagé n’a pas pu être gardé',
  'share.lost.text': 'Cet appareil manque peut-être de place. Partagez-le de nouveau depuis l’autre application.',
  'share.waiting': 'Ce que vous avez partagé attend une conversation.',
  'share.choose': 'Choisir',
} as const;
