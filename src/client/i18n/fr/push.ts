import { pushRefusals } from './push-refusals.ts';

/** What is told outside of the page, on which devices, and what stands in the way. */
export const push = {
  ...pushRefusals,
  'push.title': 'Hors de la page',
  'push.on': 'Me prévenir quand Préau est fermé',
  'push.on.help': 'Sur les appareils où vous l’avez permis, et hors de vos heures calmes.',
  'push.preview': 'Montrer qui écrit et le début du message',
  'push.preview.help':
    'Quiconque voit l’écran de l’appareil, même verrouillé, pourra le lire. Sinon, seuls le nom de l’établissement et le nombre de messages y sont montrés. En route, tout est chiffré\u00a0: aucun service de notifications ne le lit.',
  'push.here': 'Cet appareil',
  'push.here.on': 'Cet appareil vous prévient.',
  'push.here.off': 'Cet appareil ne vous prévient pas.',
  'push.here.lasts':
    'Un appareil qui vous prévient reste connecté plus longtemps, même sans servir. Ne l’activez pas sur un ordinateur que d’autres utilisent.',
  'push.turnOn': 'Activer sur cet appareil',
  'push.turnOff': 'Désactiver sur cet appareil',
  'push.state.insecure':
    'Préau n’est pas ouvert ici par une adresse en https\u00a0: aucun navigateur n’y permet de notifications. Demandez cette adresse à votre établissement.',
  'push.state.unsupported':
    'Ce navigateur ne montre pas de notifications d’un site, ou pas dans une fenêtre privée. Ouvrez Préau dans une fenêtre ordinaire d’une version récente de Chrome, Edge, Firefox ou Safari.',
  'push.state.notInstalled':
    'Sur iPhone et iPad, les notifications n’arrivent qu’une fois Préau placé sur l’écran d’accueil.',
  'push.state.default':
    'Quand vous l’activez, votre navigateur vous demande si Préau peut vous envoyer des notifications.',
  'push.state.denied':
    'Ce navigateur ne permet pas à Préau de vous envoyer des notifications. Vous seul pouvez le changer.',
  'push.state.refused':
    'Ce navigateur n’a pas donné d’adresse où vous prévenir. C’est toujours ainsi dans une fenêtre privée\u00a0: ouvrez Préau dans une fenêtre ordinaire.',
  'push.install.safari':
    'Touchez «\u00a0Partager\u00a0», puis «\u00a0Sur l’écran d’accueil\u00a0», et ouvrez ensuite Préau par son icône.',
  'push.install.other':
    'Touchez l’icône de partage près de l’adresse, puis «\u00a0Sur l’écran d’accueil\u00a0», et ouvrez ensuite Préau par son icône. S’il n’y en a pas, faites-le dans Safari.',
  'push.allow.chrome.desktop':
    'Cliquez sur l’icône près de l’adresse, puis sur «\u00a0Paramètres des sites\u00a0», et choisissez «\u00a0Autoriser\u00a0» pour «\u00a0Notifications\u00a0».',
  'push.allow.chrome.phone':
    'Touchez l’icône près de l’adresse, puis «\u00a0Autorisations\u00a0», «\u00a0Notifications\u00a0», et autorisez-les.',
  'push.allow.firefox.desktop':
    'Cliquez sur l’icône près de l’adresse, retirez «\u00a0Bloqué\u00a0» à côté de «\u00a0Envoyer des notifications\u00a0», puis rechargez la page.',
  'push.allow.firefox.phone':
    'Touchez le cadenas près de l’adresse, puis «\u00a0Notification\u00a0» jusqu’à ce qu’il soit écrit «\u00a0Autorisé\u00a0».',
  'push.allow.safari.desktop':
    'Dans le menu «\u00a0Safari\u00a0», ouvrez «\u00a0Réglages…\u00a0», «\u00a0Sites web\u00a0», «\u00a0Notifications\u00a0», et choisissez «\u00a0Autoriser\u00a0» pour ce site.',
  'push.allow.safari.phone':
    'Dans l’app «\u00a0Réglages\u00a0» de l’appareil, ouvrez «\u00a0Notifications\u00a0», puis «\u00a0Préau\u00a0», et activez «\u00a0Autoriser les notifications\u00a0».',
  'push.allow.edge.desktop':
    'Cliquez sur le cadenas près de l’adresse, puis sur «\u00a0Autorisations pour ce site\u00a0», et choisissez «\u00a0Autoriser\u00a0» pour «\u00a0Notifications\u00a0».',
  'push.allow.edge.phone':
    'Touchez le cadenas près de l’adresse, puis «\u00a0Autorisations\u00a0», «\u00a0Notifications\u00a0», et autorisez-les.',
  'push.allow.samsung.phone':
    'Touchez le cadenas près de l’adresse, puis «\u00a0Autorisations\u00a0», «\u00a0Notifications\u00a0», et autorisez-les.',
  'push.allow.other':
    'Dans les réglages du navigateur, cherchez ce site, puis «\u00a0Notifications\u00a0», et autorisez-les.',
  'push.test': 'Envoyer une notification d’essai',
  'push.test.sending': 'Elle est en route…',
  'push.test.arrived': 'Elle est arrivée sur cet appareil. Si vous ne la voyez pas\u00a0:',
  'push.test.notAble': 'Elle n’est pas partie\u00a0: ce navigateur n’en montre pas ici. L’explication est plus haut.',
  'push.test.notAllowed':
    'Elle n’est pas partie\u00a0: les notifications ne sont pas autorisées dans ce navigateur. L’explication est plus haut.',
  'push.test.noSubscription':
    'Elle n’est pas partie\u00a0: cet appareil n’est pas inscrit, ou plus. Activez-le ci-dessus, puis réessayez.',
  'push.test.offline':
    'Elle n’est pas partie\u00a0: le serveur de Préau n’a pas répondu. Vérifiez votre connexion, puis réessayez.',
  'push.test.notReachable':
    'Le serveur de Préau n’a pas pu joindre le service de notifications de ce navigateur. Cela ne vient pas de votre appareil\u00a0: dites-le à votre établissement.',
  'push.test.refused':
    'Le service de notifications de ce navigateur l’a refusée (réponse {text}). Désactivez cet appareil, activez-le de nouveau, puis réessayez.',
  'push.test.silent': 'Elle est partie, mais rien n’est arrivé ici en 20 secondes.',
  'push.focus.windows':
    'Regardez si «\u00a0Ne pas déranger\u00a0» est activé, et si votre navigateur est autorisé dans Paramètres, Système, Notifications.',
  'push.focus.mac':
    'Regardez si un mode de «\u00a0Concentration\u00a0» est activé, et si votre navigateur est autorisé dans Réglages Système, Notifications.',
  'push.focus.android':
    'Regardez si «\u00a0Ne pas déranger\u00a0» est activé, et si les notifications de votre navigateur sont autorisées dans les paramètres de l’appareil.',
  'push.focus.ios':
    'Regardez si un mode de «\u00a0Concentration\u00a0» est activé, et si Préau est autorisé dans Réglages, Notifications.',
  'push.focus.other':
    'Regardez si votre appareil est en mode «\u00a0Ne pas déranger\u00a0», et si votre navigateur y est autorisé à envoyer des notifications.',
  'push.devices': 'Appareils qui vous préviennent',
  'push.devices.text':
    'Un appareil retiré ici vous prévient de nouveau dès que vous y rouvrez Préau. Pour que cela dure, désactivez-le sur l’appareil même, ou déconnectez-vous-y.',
  'push.devices.none': 'Aucun appareil ne vous prévient pour l’instant.',
  'push.device.since': 'Depuis le {date}',
  'push.device.last': 'Dernière notification\u00a0: {date}',
  'push.device.failing': 'La dernière n’a pas pu lui être envoyée.',
  'push.device.remove': 'Ne plus être prévenu sur\u00a0: {name}',
  'notices.title': 'Pourquoi ai-je été prévenu, ou pas\u00a0?',
  'notices.text': 'Ce qui a été décidé pour les derniers messages qui vous étaient adressés.',
  'notices.show': 'Voir les dernières décisions',
  'notices.none': 'Rien n’a encore été décidé\u00a0: cela commence quand un appareil vous prévient.',
  'notices.more': 'Voir plus',
  'notices.somewhere': 'Une conversation',
  'notices.summaryOf': 'Ce qui a attendu la fin des heures calmes',
  'notices.due': 'Va vous être signalé.',
  'notices.quiet': 'Attend la fin de vos heures calmes.',
  'notices.own': 'Vous l’avez écrit.',
  'notices.deleted': 'Le message a été supprimé.',
  'notices.seen': 'Vous l’aviez déjà vu.',
  'notices.muted': 'La conversation est en sourdine.',
  'notices.mentionsOnly': 'Cette conversation ne vous signale que les mentions.',
  'notices.level': 'Vous avez choisi qu’on ne vous signale que ce qui vous concerne.',
  'notices.off': 'Vous aviez coupé ce qui vient hors de la page.',
  'notices.told':
    '{count, plural, =0 {Signalé.} one {Signalé sur un appareil.} many {Signalé sur # d’appareils.} other {Signalé sur # appareils.}}',
  'notices.toldNow': 'Les heures de l’établissement étaient passées\u00a0: {name} a demandé de prévenir sans attendre.',
  'notices.together': 'Signalé avec un message plus récent de la conversation.',
  'notices.summary': 'Compris dans ce qui est signalé après vos heures calmes.',
  'notices.read': 'Vous l’aviez lu entre-temps.',
  'notices.left': 'Vous n’étiez plus dans la conversation.',
  'notices.suspended': 'Votre accès était suspendu.',
  'notices.noDevice': 'Aucun de vos appareils n’était inscrit.',
  'notices.unreachable': 'Aucun de vos appareils n’a pu être joint.',
  'notices.ended': 'L’annonce avait pris fin.',
  'notices.late': 'Le serveur n’a pas pu l’envoyer à temps.',
} as const;
