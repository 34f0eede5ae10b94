/** Said on every page, before the sign-in too. */
export const refusals = {
  'input.invalid': 'Une des informations saisies n’est pas valable. Vérifiez et réessayez.',
  'session.none': 'Votre session a pris fin. Connectez-vous de nouveau.',
  'session.foreignOrigin': 'Cette demande vient d’une adresse qui n’est pas celle de l’établissement et a été refusée.',
  'signIn.wrong': 'L’adresse e-mail ou le mot de passe ne correspond pas.',
  'signIn.tooMany': 'Trop d’essais. Patientez un peu avant de réessayer.',
  'invitation.invalid':
    'Ce lien ou ce code d’invitation n’est plus valable. Demandez-en un nouveau à votre établissement.',
  'firstSchool.none':
    'Ce serveur a déjà un établissement\u00a0: connectez-vous, ou demandez une invitation à son administration.',
  'firstSchool.wrongCode':
    'Ce code n’est pas celui que le serveur a affiché à son démarrage. Vérifiez-le\u00a0; il change à chaque démarrage.',
  'password.weak': 'Ce mot de passe est trop facile à deviner. Choisissez-en un plus long ou plus original.',
  'rate.exceeded': 'Un peu trop vite. Patientez un instant, puis réessayez.',
  'procedure.unknown': 'Cette action n’existe pas. Rechargez la page.',
  'establishment.unknown': 'Cet établissement est introuvable.',
  'server.unavailable': 'Le service est momentanément interrompu. Réessayez dans un instant.',
  'internal.bug': 'Quelque chose a cassé de notre côté. Réessayez dans un instant.',
};
