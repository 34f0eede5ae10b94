/** Why a browser could not be told of anything: said in its invitation and in the settings alone. */
export const pushRefusals = {
  'push.addressRefused':
    'Cet appareil ne peut pas recevoir de notifications\u00a0: l’adresse que donne son navigateur n’est pas celle d’un service de notification.',
  'push.keysWrong':
    'Cet appareil ne peut pas recevoir de notifications\u00a0: les clés que donne son navigateur ne sont pas valables.',
  'push.unknown': 'Cet appareil n’est plus inscrit.',
} as const;
