/** Of a card with which somebody chooses another password: in the panel, and beside a teacher’s messages. */
export const reset = {
  'invitations.reset': 'Carte de nouveau mot de passe',
  'invitations.resetAsk': 'Préparer une carte de nouveau mot de passe pour {name}\u00a0?',
  'invitations.resetText':
    'Qui tient la carte choisit un nouveau mot de passe. L’ancien vaut jusque-là\u00a0; ensuite, tous les appareils sont déconnectés. C’est noté au journal.',
  'invitations.resetDo': 'Préparer la carte',
} as const;
