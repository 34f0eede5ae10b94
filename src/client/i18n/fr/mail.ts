/** What stands in the way of a mail, or of what it links to. */
export const mailRefusals = {
  'email.off': 'Ce serveur n’envoie pas d’e-mails. Adressez-vous au secrétariat de votre établissement.',
  'email.none': 'Votre compte n’a pas d’adresse e-mail. Adressez-vous au secrétariat de votre établissement.',
  'email.same': 'C’est déjà votre adresse.',
  'email.linkInvalid': 'Ce lien n’ouvre plus rien.',
} as const;

/** What goes by mail, and what stands in its way: before the sign-in, in the settings and in the panel. */
export const sentences = {
  ...mailRefusals,
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
  'newAddress.title': 'Nouvelle adresse de connexion',
  'newAddress.intro': 'Confirmez que vous recevez bien vos e-mails à cette adresse.',
  'newAddress.text': 'Votre compte se connectera avec {email}.',
  'newAddress.submit': 'Confirmer cette adresse',
  'newAddress.done': 'C’est fait\u00a0: vous vous connectez désormais avec {email}.',
  'newAddress.used': 'Cette adresse est déjà confirmée.',
  'newAddress.expired': 'Ce lien a expiré. Demandez-en un nouveau dans vos réglages.',
  'newAddress.revoked': 'Ce lien ne vaut plus\u00a0: la demande a été annulée ou remplacée. Rien n’a changé.',
  'newAddress.invalid': 'Ce lien n’est pas valable. Vérifiez que vous l’avez copié en entier.',
  'newAddress.go': 'Aller à Préau',
  'changeEmail.text':
    'Un lien part à la nouvelle adresse\u00a0; elle ne change qu’une fois ce lien confirmé. L’adresse actuelle en est prévenue.',
  'changeEmail.off':
    'Ce serveur n’envoie pas d’e-mails\u00a0: pour la changer, adressez-vous au secrétariat de votre établissement.',
  'changeEmail.new': 'Nouvelle adresse e-mail',
  'changeEmail.wrong': 'Saisissez une adresse e-mail complète.',
  'changeEmail.submit': 'Envoyer le lien de confirmation',
  'changeEmail.waiting': 'Un lien est parti à {email}. Confirmez-le avant le {time}\u00a0; d’ici là, rien ne change.',
  'changeEmail.cancel': 'Annuler ce changement',
  'changeEmail.cancelled': 'Le changement est annulé.',
  'changeEmail.failed': 'Le changement n’a pas pu être annulé. Réessayez.',
  'mailTest.title': 'E-mail',
  'mailTest.text': 'Un e-mail d’essai part à votre adresse\u00a0; s’il ne part pas, ce qui l’en empêche est nommé.',
  'mailTest.do': 'Envoyer un e-mail d’essai',
  'mailTest.sending': 'Envoi…',
  'mailTest.sent': 'Le serveur de messagerie a pris l’e-mail pour {email}. Regardez s’il arrive, et dans quel dossier.',
  'mailTest.off': 'Aucun serveur de messagerie n’est réglé (PREAU_SMTP_URL)\u00a0: aucun e-mail ne part d’ici.',
  'mailTest.noEmail': 'Votre compte n’a pas d’adresse e-mail à laquelle envoyer un essai.',
  'mailTest.unknownHost': 'Le nom du serveur de messagerie ne mène nulle part. Vérifiez-le dans PREAU_SMTP_URL.',
  'mailTest.closedPort':
    'Rien ne répond sur ce port du serveur de messagerie. Vérifiez le port dans PREAU_SMTP_URL, et le pare-feu.',
  'mailTest.silent':
    'Le serveur de messagerie ne répond pas à temps. Le port attend peut-être une autre façon de parler\u00a0: smtps:// pour 465, smtp:// pour 587.',
  'mailTest.notSmtp':
    'Ce qui répond sur ce port n’est pas un serveur de messagerie, ou a raccroché. Vérifiez le port, et smtps:// ou smtp://.',
  'mailTest.noTls':
    'Le serveur de messagerie ne propose pas de chiffrement. Rien ne lui a été dit\u00a0; pour un serveur de votre réseau, terminez l’adresse par\u00a0?tls=none.',
  'mailTest.certificate':
    'Le certificat du serveur de messagerie n’est pas reconnu. Rien ne lui a été dit\u00a0; vérifiez son nom, ou indiquez votre autorité par NODE_EXTRA_CA_CERTS.',
  'mailTest.password': 'Le serveur de messagerie refuse le nom ou le mot de passe de PREAU_SMTP_URL.',
  'mailTest.senderRefused': 'Le serveur de messagerie ne laisse pas envoyer depuis l’adresse de PREAU_MAIL_FROM.',
  'mailTest.addressRefused': 'Le serveur de messagerie refuse votre adresse.',
  'mailTest.mailRefused': 'Le serveur de messagerie a refusé ce message.',
  'mails.pace': 'M’écrire quand un message reste non lu',
  'mails.pace.off': 'Jamais',
  'mails.pace.hour': 'Après une heure',
  'mails.pace.fourHours': 'Après quatre heures',
  'mails.pace.day': 'Après un jour',
  'mails.pace.daily': 'Une fois par jour, tout ensemble',
  'mails.pace.help':
    'Un e-mail par conversation, et aucun pour ce que vous avez lu entre-temps. Les heures calmes les retiennent\u00a0; ce qu’elles ont retenu arrive ensemble.',
  'mails.dailyAt': 'Heure de cet e-mail',
  'mails.noTime': 'Indiquez une heure.',
  'mails.text': 'Montrer dans l’e-mail ce qui a été écrit',
  'mails.text.help':
    'Sinon, il dit seulement qui a écrit, dans quelle conversation et combien de messages. Quiconque lit votre boîte lit ce qu’il montre.',
  'mails.report': 'M’envoyer le bilan de la semaine',
  'mails.report.help': 'Le lundi, là où l’établissement que vous administrez l’envoie.',
  'mails.noEmail': 'Votre compte n’a pas d’adresse e-mail\u00a0: aucun ne vous parviendra.',
  'mails.off': 'Ce serveur n’envoie pas d’e-mails pour l’instant\u00a0: vos choix vaudront dès qu’il le fera.',
  'mailChoice.title': 'Vos e-mails de Préau',
  'mailChoice.intro':
    'Choisissez quand un message non lu vous est signalé par e-mail. Rien d’autre de votre compte ne se voit ni ne change ici.',
  'mailChoice.save': 'Enregistrer ce choix',
  'mailChoice.saved': 'C’est enregistré.',
  'mailChoice.ended': 'C’est enregistré\u00a0: plus aucun e-mail ne vous signale de message non lu.',
  'mailChoice.invalid':
    'Ce lien n’est pas valable, ou votre compte a changé d’adresse depuis. Connectez-vous pour choisir dans vos réglages.',
} as const;
