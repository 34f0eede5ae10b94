/** What stands on a printed card, in the language of whoever it is for. */
export const card = {
  'card.invitation': 'Votre accès à la messagerie de l’établissement',
  'card.reset': 'Un nouveau mot de passe',
  'card.parentOf': 'Pour la famille de {names}',
  'card.role.admin': 'Administration',
  'card.role.teacher': 'Enseignant',
  'card.role.parent': 'Parent',
  'card.role.student': 'Élève',
  'card.scan': 'Photographiez ce code QR avec votre téléphone,',
  'card.orOpen': 'ou ouvrez',
  'card.andType': 'et saisissez le code',
  'card.choose': 'Vous choisirez alors votre mot de passe.',
  'card.signIn': 'Ensuite, connectez-vous ici\u00a0:',
  'card.school': 'code de l’établissement',
  'card.username': 'identifiant',
  'card.until': 'Personnelle, valable une fois, jusqu’au {time}.',
} as const;
