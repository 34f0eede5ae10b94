import { photo } from './photo.ts';

/** Said of the reader's account alone. */
export const accountRefusals = {
  'password.wrong': 'Ce n’est pas votre mot de passe actuel.',
  'export.none': 'Il n’y a rien à télécharger\u00a0: préparez d’abord vos données.',
  'export.tooSoon': 'Vous avez préparé vos données il y a moins d’un jour. Réessayez demain.',
} as const;

/** The sentences of the reader's account: who they are, where they are signed in, what is kept of them. */
export const account = {
  ...accountRefusals,
  ...photo,
  'settings.account': 'Mon compte',
  'settings.devices': 'Mes appareils',
  'settings.data': 'Mes données',
  'profile.text': 'Qui vous êtes ici, et comment vous vous connectez.',
  'profile.signIn': 'Connexion',
  'profile.email': 'Adresse e-mail',
  'profile.email.help':
    'C’est avec elle que vous vous connectez. Elle se changera par un lien envoyé à la nouvelle adresse, ce que ce serveur ne sait pas encore faire. Votre établissement ne peut plus la changer\u00a0: ce compte vous appartient.',
  'profile.noEmail':
    'Vous n’en avez pas ici\u00a0: vous vous connectez avec le code de l’établissement et votre identifiant.',
  'profile.code': 'Code de l’établissement',
  'profile.username': 'Identifiant',
  'profile.names': 'Mon nom dans chaque établissement',
  'profile.names.help':
    'C’est ce nom que les autres lisent. L’établissement le tient à jour\u00a0: pour le faire corriger, adressez-vous à son administration.',
  'profile.ownName': 'Comment Préau vous appelle',
  'profile.ownName.help': 'Dans votre menu et dans le mot d’accueil. Personne d’autre ne le voit.',
  'profile.ownName.save': 'Enregistrer',
  'profile.ownName.saved': 'C’est noté.',
  'profile.language': 'La langue se choisit dans «\u00a0Affichage et langue\u00a0».',
  'profile.password': 'Mot de passe',
  'profile.password.text': 'Le changer vous déconnecte de tous vos autres appareils.',
  'profile.password.current': 'Mot de passe actuel',
  'profile.password.new': 'Nouveau mot de passe',
  'profile.password.save': 'Changer le mot de passe',
  'profile.password.saved': 'Votre mot de passe est changé. Vos autres appareils sont déconnectés.',
  'devices.text': 'Là où votre compte est ouvert en ce moment.',
  'devices.unknown': 'Ce que vous ne reconnaissez pas, déconnectez-le, puis changez votre mot de passe.',
  'devices.is': '{name} sur {of}',
  'devices.someBrowser': 'Un navigateur',
  'devices.someSystem': 'un appareil inconnu',
  'devices.this': 'Cet appareil',
  'devices.since': 'Connecté depuis le {date}',
  'devices.used': 'Servi en dernier\u00a0: {time}',
  'devices.told': 'Vous prévient\u00a0: sans servir, il reste connecté jusqu’au {date}.',
  'devices.near': 'Depuis le même réseau qu’ici',
  'devices.far': 'Depuis un autre réseau qu’ici',
  'devices.list': 'Sessions ouvertes',
  'devices.end': 'Déconnecter',
  'devices.end.of': 'Déconnecter\u00a0: {name}',
  'devices.end.title': 'Déconnecter cet appareil\u00a0?',
  'devices.end.text': '{name}\u00a0: votre compte s’y ferme aussitôt. Ce qui y était écrit sans être envoyé y reste.',
  'devices.ended': 'Cet appareil est déconnecté.',
  'devices.endOthers': 'Déconnecter tous les autres',
  'devices.endOthers.title': 'Déconnecter tous les autres appareils\u00a0?',
  'devices.endOthers.text':
    'Votre compte s’y ferme aussitôt, et reste ouvert ici. Ce qui y était écrit sans être envoyé y reste.',
  'devices.othersEnded':
    '{count, plural, =0 {Aucun autre appareil n’était connecté.} one {# autre appareil est déconnecté.} many {# d’autres appareils sont déconnectés.} other {# autres appareils sont déconnectés.}}',
  'devices.alone': 'Votre compte n’est ouvert nulle part ailleurs.',
  'data.text': 'Tout ce que vous pouvez lire ici aujourd’hui, dans un fichier que vous emportez.',
  'data.holds':
    'Vos conversations telles que vous pouvez les lire, les fichiers que vous pouvez ouvrir, vos réglages et vos sessions\u00a0: en pages à lire et en JSON, dans une archive ZIP.',
  'data.careful': 'Il contient aussi ce que d’autres vous ont écrit\u00a0: gardez-le pour vous.',
  'data.begin': 'Préparer mes données',
  'data.once': 'Une fois par jour au plus.',
  'data.next': 'Vous pourrez les préparer à nouveau à partir du {date}.',
  'data.making': 'Préparation de vos données',
  'data.making.of': '{count} sur {of}',
  'data.making.help': 'Vous pouvez quitter cette page\u00a0: la préparation continue.',
  'data.ready': 'Vos données sont prêtes. Vous pouvez les télécharger jusqu’au {date}.',
  'data.download': 'Télécharger',
  'data.failed': 'La préparation n’a pas abouti. Vous pouvez la relancer.',
} as const;
