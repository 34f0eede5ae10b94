/** Why a message is not told at once, in spite of the hours of the school. */
export const tellingRefusals = {
  'telling.notAllowed': 'Dans cet établissement, votre rôle ne permet pas de prévenir hors des heures.',
  'telling.notHeld': 'Les heures de l’établissement ne retiennent pas, ou plus, les notifications de ce message.',
  'telling.nobodyWaits': 'Personne n’attend ce message\u00a0: le personnel est prévenu à toute heure.',
} as const;

/** When those who read are told, and how their author has them told at once. */
export const telling = {
  ...tellingRefusals,
  'hours.told.one': '{name} recevra une notification {time}.',
  'hours.told.all': 'Les notifications partiront {time}.',
  'telling.now': 'Prévenir maintenant',
  'telling.ask': 'Prévenir maintenant de votre dernier message\u00a0?',
  'telling.ask.text':
    'Les notifications partent aussitôt, hors des heures de l’établissement, sauf chez qui a choisi le silence à cette heure. L’administration voit que vous l’avez fait.',
  'telling.told': 'Votre dernier message a été signalé sans attendre.',
} as const;
