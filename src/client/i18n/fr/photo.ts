/** Said of the reader's own photo alone. */
export const photoRefusals = {
  'photo.unknown': 'Cette photo est introuvable, ou vous ne pouvez plus la voir.',
  'photo.off': 'Votre établissement ne montre pas les photos des personnes de votre rôle.',
  'photo.noPicture': 'Ce fichier n’est pas une photo. Choisissez une image JPEG, PNG, WebP ou GIF.',
  'photo.tooLarge': 'Cette photo est trop lourde\u00a0: un mégaoctet au plus.',
} as const;

/** How it is chosen, cut out and taken away. */
export const photo = {
  ...photoRefusals,
  'photo.title': 'Ma photo',
  'photo.help':
    'La voient les personnes de votre établissement qui lisent déjà votre nom. Le lieu et l’appareil de la prise de vue sont effacés.',
  'photo.notAt': 'Elle n’est pas montrée ici\u00a0: {names}.',
  'photo.offHere':
    'Votre établissement ne montre pas les photos des personnes de votre rôle\u00a0: vos initiales en tiennent lieu.',
  'photo.takenAway':
    'Retirée par l’administration\u00a0: {names}. Plus personne ne l’y voit. Vous pouvez en choisir une autre.',
  'photo.choose': 'Choisir une photo',
  'photo.cut': 'Cadrer la photo',
  'photo.cut.help': 'Déplacez l’image avec le doigt ou la souris, ou avec les réglettes.',
  'photo.zoom': 'Agrandissement',
  'photo.across': 'Position horizontale',
  'photo.down': 'Position verticale',
  'photo.save': 'Enregistrer la photo',
  'photo.saved': 'Votre photo est enregistrée.',
  'photo.cancel': 'Annuler',
  'photo.unreadable': 'Ce navigateur ne sait pas lire cette image. Essayez avec une image JPEG ou PNG.',
  'photo.failed': 'La photo n’est pas enregistrée. Elle est toujours là\u00a0: réessayez.',
  'photo.remove': 'Retirer la photo',
  'photo.removeTitle': 'Retirer votre photo\u00a0?',
  'photo.removeText': 'Elle est effacée, et vos initiales prennent sa place partout.',
  'photo.removed': 'Votre photo est retirée.',
} as const;
