/** Said once somebody is signed in. */
export const insideRefusals = {
  'batch.tooLarge': 'Trop de demandes d’un coup. Réessayez.',
  'page.cursorInvalid': 'Cette page de la liste n’existe plus. Rechargez la liste.',
  'session.unknown': 'Cette session est introuvable ou déjà terminée.',
  'live.tooManySubscriptions': 'Trop d’onglets suivent la messagerie à la fois. Fermez-en quelques-uns.',
  'contact.notAllowed': 'Les règles de l’établissement ne permettent pas d’écrire à cette personne.',
  'admin.needed': 'Seule l’administration de l’établissement peut faire cela.',
  'admin.notYourself': 'Vous ne pouvez pas faire cela à votre propre compte.',
  'person.unknown': 'Cette personne est introuvable.',
  'person.notBlockable': 'On ne bloque ni le personnel, ni sa propre famille.',
  'person.blocked': 'Vous avez bloqué cette personne.',
  'access.notYours':
    'Vous ne pouvez redonner un accès qu’aux élèves sans adresse e-mail de vos propres classes, si l’établissement le permet.',
  'conversation.unknown': 'Cette conversation est introuvable, ou vous n’en faites plus partie.',
  'conversation.readOnly': 'Vous pouvez lire cette conversation, mais pas y écrire.',
  'push.addressRefused':
    'Cet appareil ne peut pas recevoir de notifications\u00a0: l’adresse que donne son navigateur n’est pas celle d’un service de notification.',
  'push.keysWrong':
    'Cet appareil ne peut pas recevoir de notifications\u00a0: les clés que donne son navigateur ne sont pas valables.',
  'push.unknown': 'Cet appareil n’est plus inscrit.',
  'conversation.muteEnd': 'La fin du silence se choisit entre maintenant et dans un an.',
  'conversation.kindNotAllowed': 'Votre rôle ne permet pas de créer ce genre de conversation.',
  'conversation.titleNeeded': 'Donnez un titre à cette conversation.',
  'conversation.directIsFixed': 'Une conversation à deux ne change ni de nom ni de participants.',
  'conversation.studentWithStranger':
    'Un élève ne peut pas être dans une conversation avec un adulte qui n’est ni de l’établissement ni de sa famille.',
  'conversation.needsStaff': 'Une conversation avec des élèves a besoin d’un membre du personnel.',
  'conversation.nobodyAnswers':
    'Un adulte n’écrit seul à des élèves que si un autre membre du personnel en répond, et l’établissement n’a personne d’autre pour cela pour l’instant. L’administration désigne quelqu’un dans les règles de l’établissement\u00a0; ou ajoutez un autre membre du personnel à la conversation.',
  'conversation.adultAlone':
    'Dans cet établissement, un adulte n’écrit pas seul à des élèves. Ajoutez un autre membre du personnel.',
  'conversation.groupsNotAllowed': 'Dans cet établissement, votre rôle ne permet pas de former des groupes.',
  'student.notNow': 'Les élèves n’écrivent pas à ce moment. Les heures sont dans les règles de l’établissement.',
  'conversation.idTaken': 'Cette conversation n’a pas pu être créée sous ce numéro. Réessayez.',
  'conversation.full': 'Cette conversation a atteint son nombre maximal de participants.',
  'conversation.notManager': 'Seules les personnes qui gèrent cette conversation peuvent faire cela.',
  'conversation.mayNotLeave': 'Vous ne pouvez pas quitter cette conversation.',
  'participant.unknown': 'Cette personne ne participe pas à la conversation.',
  'participant.staffStays': 'Seul le personnel peut retirer un membre du personnel.',
  'message.idTaken': 'Ce message n’a pas pu être envoyé sous ce numéro. Réessayez.',
  'message.unknown': 'Ce message est introuvable.',
  'message.seqBeyondEnd': 'Ce message n’existe pas encore.',
  'message.notYours': 'Seul l’auteur d’un message peut faire cela.',
  'message.editOver':
    'Le délai pour modifier ce message est passé\u00a0; les règles de l’école disent combien il dure.',
  'message.editedTooOften': 'Ce message a été modifié trop souvent. Écrivez-en un autre.',
  'message.deleted': 'Ce message a été supprimé entre-temps.',
  'message.mentionOutside':
    'Une personne mentionnée n’est pas dans cette conversation, ou n’y est pas visible de tous.',
  'message.mentionAll': 'Seul le personnel peut mentionner tout le monde.',
  'message.mentionsTooMany': 'Mentionnez 50 personnes au plus.',
  'message.reasonNeeded': 'Dites pourquoi ce message est retiré\u00a0: la raison est conservée.',
  'message.undoOver': 'Il est trop tard pour rétablir ce message.',
  'message.attachmentUnknown':
    'Un fichier de ce message n’est plus là, ou n’est pas encore arrivé en entier. Joignez-le de nouveau.',
  'file.off': 'Dans cet établissement, on n’envoie pas de fichiers.',
  'reaction.notAllowed': 'Les réactions ne sont pas autorisées ici.',
  'reaction.tooMany': 'Ce message a déjà autant de réactions qu’il peut en avoir.',
  'class.noConversation': 'Cette classe n’a pas cette conversation.',
  'conversation.followsClass': 'Cette conversation suit sa classe\u00a0: ses participants changent avec elle.',
  'class.unknown': 'Cette classe est introuvable.',
};
