/** What goes by mail, and what stands in its way: before the sign-in, in the settings and in the panel. */
export const sentences = {
  'email.off': 'Ce serveur n’envoie pas d’e-mails. Adressez-vous au secrétariat de votre établissement.',
  'forgotten.title': 'Mot de passe oublié',
  'forgotten.intro':
    'Saisissez l’adresse avec laquelle vous vous connectez. Un lien pour choisir un nouveau mot de passe y sera envoyé.',
  'forgotten.off':
    'Ce serveur n’envoie pas d’e-mails. Le secrétariat de votre établissement vous remet une carte avec laquelle vous choisissez un nouveau mot de passe.',
  'forgotten.submit': 'Envoyer le lien',
  'forgotten.sent': 'Si un compte se connecte avec {email}, un lien est en route. Il sert une fois, pendant une heure.',
  'forgotten.wait':
    'Rien au bout de dix minutes\u00a0? Regardez parmi les courriers indésirables, puis redemandez un lien ou adressez-vous au secrétariat de votre établissement.',
  'forgotten.other': 'Saisir une autre adresse',
  'forgotten.noEmail': 'Sans adresse e-mail, demandez une carte à votre enseignant ou au secrétariat.',
  'forgotten.back': 'Retour à la connexion',
} as const;
