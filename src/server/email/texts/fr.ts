export const fr = {
  hello: 'Bonjour {name},',
  helloSomebody: 'Bonjour,',
  'unread.answer':
    'Vous pouvez répondre à cet e-mail, au-dessus de la première ligne\u00a0: votre réponse part dans la conversation, où toutes les personnes qui y sont la lisent.',
  'written.by': 'Écrit par {author}, {school}.',
  'written.end': 'On ne peut pas répondre à cet e-mail.',
  'answer.above': 'Répondez au-dessus de cette ligne',
  'answer.subject': 'Votre réponse n’a pas été envoyée',
  'answer.subjectFiles': 'Des pièces jointes n’ont pas été envoyées',
  'answer.otherSender':
    'Une réponse à l’un de nos e-mails est venue d’une autre adresse que celle-ci, et n’a pas été envoyée. Si c’était vous, répondez depuis cette adresse\u00a0; sinon, ne transférez plus nos e-mails.',
  'answer.expired':
    'Vous avez répondu à un e-mail de plus d’un mois. Votre réponse n’a pas été envoyée\u00a0: ouvrez Préau pour l’écrire.',
  'answer.gone':
    'Vous n’êtes plus dans la conversation à laquelle vous avez répondu. Votre réponse n’a pas été envoyée.',
  'answer.readOnly':
    'On ne peut pas écrire, ou plus, dans la conversation à laquelle vous avez répondu. Votre réponse n’a pas été envoyée.',
  'answer.notNow':
    'À cette heure, votre établissement ne permet pas d’écrire. Votre réponse n’a pas été envoyée\u00a0: renvoyez-la plus tard.',
  'answer.empty':
    'Nous n’avons rien trouvé à envoyer dans votre réponse\u00a0: ni texte au-dessus de ce que vous citez, ni pièce jointe qui puisse l’être.',
  'answer.tooLong':
    'Votre réponse est trop longue pour un message, et n’a pas été envoyée. Envoyez-la en plusieurs fois, ou en pièce jointe.',
  'answer.notTaken': 'Votre réponse n’a pas pu être envoyée. Ouvrez Préau pour l’écrire.',
  'answer.files':
    'Votre réponse a été envoyée, mais sans ces pièces jointes, qui sont trop grandes, trop nombreuses ou d’une sorte qui n’est pas permise\u00a0:',
  'answer.written': 'Vous aviez écrit',
  'answer.do': 'Ouvrir Préau',
  automatic: 'Ce message est envoyé automatiquement par Préau\u00a0: personne ne lit les réponses.',
  'test.subject': 'Essai d’envoi depuis Préau',
  'test.text':
    'Cet e-mail d’essai a été demandé dans l’administration de Préau. Il est arrivé\u00a0: les autres arriveront aussi.',
  'device.subject': 'Nouvelle connexion à votre compte',
  'device.text': 'Votre compte vient d’être ouvert là où il ne l’avait jamais été\u00a0: {device}, le {time}.',
  'device.unknown': 'un appareil inconnu',
  'device.you': 'Si c’était vous, il n’y a rien à faire.',
  'device.not':
    'Sinon, changez votre mot de passe dans les réglages\u00a0: tous les autres appareils seront déconnectés. Prévenez aussi le secrétariat de votre établissement.',
  'device.do': 'Voir mes appareils',
  'reset.subject': 'Choisir un nouveau mot de passe',
  'reset.text': 'On a demandé, pour le compte qui se connecte avec {email}, à choisir un nouveau mot de passe.',
  'reset.do': 'Choisir un nouveau mot de passe',
  'reset.until': 'Ce lien sert une fois, pendant une heure. Il déconnecte tous vos appareils.',
  'reset.not': 'Si ce n’était pas vous, ne faites rien\u00a0: votre mot de passe reste le même.',
  'change.subject': 'Confirmer cette adresse',
  'change.text': 'On a demandé à se connecter à Préau avec cette adresse, {email}.',
  'change.do': 'Voir et confirmer',
  'change.until': 'Ce lien sert une fois, pendant un jour. D’ici là, rien ne change.',
  'change.not': 'Si ce n’était pas vous, ne faites rien.',
  'change.taken':
    'Elle sert déjà à un autre compte\u00a0: rien n’a changé. Si c’était vous, connectez-vous avec elle, ou adressez-vous au secrétariat de votre établissement.',
  'notice.subject': 'Votre adresse de connexion va changer',
  'notice.text': 'On a demandé que votre compte se connecte avec {email}, à la place de l’adresse où vous lisez ceci.',
  'notice.until': 'Elle ne changera que si le lien envoyé à cette nouvelle adresse est confirmé.',
  'notice.not':
    'Si ce n’était pas vous, changez tout de suite votre mot de passe dans les réglages et prévenez le secrétariat de votre établissement.',
  'invitation.subject': '{school}\u00a0: votre accès à la messagerie',
  'invitation.text': '{school} vous invite à rejoindre sa messagerie, Préau. Vous vous connecterez avec {email}.',
  'invitation.do': 'Choisir mon mot de passe',
  'invitation.until': 'Ce lien est pour vous seul. Il sert une fois, jusqu’au {until}.',
  'access.subject': '{school}\u00a0: choisir un nouveau mot de passe',
  'access.text': '{school} vous permet de choisir un nouveau mot de passe pour {email}.',
  'access.until': 'Ce lien est pour vous seul. Il sert une fois, jusqu’au {until}, et déconnecte tous vos appareils.',
  'unread.subject': '{school}\u00a0: {count, plural, one {un message non lu} other {# messages non lus}}',
  'unread.fromNames':
    '{school}\u00a0: {count, plural, one {un message non lu vous attend} other {# messages non lus vous attendent}}, de {names}.',
  'unread.inTitled':
    '{school}\u00a0: {count, plural, one {un message non lu vous attend} other {# messages non lus vous attendent}}, dans «\u00a0{title}\u00a0», de {names}.',
  'unread.others': '{count, plural, one {une autre personne} other {# autres personnes}}',
  'unread.do': 'Ouvrir la conversation',
  'unread.choose': 'Choisir quand ces e-mails arrivent, ou ne plus les recevoir',
  everyone: 'tous',
  files:
    '{count, plural, one {Pièce jointe\u00a0: {names}} many {# pièces jointes\u00a0: {names}} other {# pièces jointes\u00a0: {names}}}',
  'digest.text':
    '{school}\u00a0: {count, plural, one {un message non lu vous attend} other {# messages non lus vous attendent}}{conversations, plural, one {} other {, dans # conversations}}.',
  'digest.count': '{count, plural, one {Un message non lu} other {# messages non lus}}',
  'digest.countFrom': '{counted}, de {names}',
  'digest.others': '{count, plural, one {Et une autre conversation.} other {Et # autres conversations.}}',
  'digest.do': 'Ouvrir mes messages',
  'reminder.subject': '{school}\u00a0: une annonce à confirmer',
  'reminder.text': '{school} vous demande de confirmer que vous avez lu l’annonce «\u00a0{title}\u00a0».',
  'reminder.by': 'C’est à confirmer avant le {time}.',
  'reminder.was': 'C’était à confirmer avant le {time}\u00a0: vous pouvez encore le faire.',
  'reminder.do': 'Ouvrir l’annonce',
} as const;
