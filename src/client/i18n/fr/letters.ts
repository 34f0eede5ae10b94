/** What stands on the letters for those whom nothing reached, and around them. */
export const sentences = {
  'letters.title': 'Lettres à imprimer',
  'letters.text':
    '{count, plural, one {Rien n’a atteint # personne\u00a0: voici sa lettre.} many {Rien n’a atteint # personnes\u00a0: voici une lettre pour chacune.} other {Rien n’a atteint # personnes\u00a0: voici une lettre pour chacune.}}',
  'letters.none': 'Personne à qui écrire',
  'letters.none.text': 'L’annonce a atteint chacun, ou va l’atteindre.',
  'letters.atMost':
    'Ici, {count} sur {of}\u00a0: tant de lettres s’impriment en plusieurs fois. Imprimez celles-ci, puis passez aux suivantes.',
  'letters.next': 'Lettres suivantes',
  'letters.print': 'Imprimer',
  'letters.locale': 'Langue des lettres',
  'letters.codes': '{count, plural, one {Ajouter # code} many {Ajouter # codes} other {Ajouter # codes}}',
  'letters.codes.ask':
    '{count, plural, one {Préparer un code pour # personne\u00a0?} many {Préparer un code pour # personnes\u00a0?} other {Préparer un code pour # personnes\u00a0?}}',
  'letters.codes.text':
    'Ces personnes n’ont pas encore ouvert leur compte\u00a0: leur lettre portera un code, montré ici seulement. Leurs cartes et codes d’avant n’ouvriront plus rien. Le journal garde qui les a préparés.',
  'letters.codes.do': 'Préparer',
  'letters.codes.made': 'Les codes sont sur les lettres. Imprimez-les avant de quitter cette page.',
  'letters.noCodes':
    '{count, plural, one {# personne n’a pas encore ouvert son compte, et vous ne pouvez pas lui préparer de code\u00a0: la direction le peut. Sa lettre dit de le demander au secrétariat.} many {# personnes n’ont pas encore ouvert leur compte, et vous ne pouvez pas leur préparer de code\u00a0: la direction le peut. Leur lettre dit de le demander au secrétariat.} other {# personnes n’ont pas encore ouvert leur compte, et vous ne pouvez pas leur préparer de code\u00a0: la direction le peut. Leur lettre dit de le demander au secrétariat.}}',
  'letter.by': 'Annonce de {name}, {time}',
  'letter.files':
    '{count, plural, one {Fichier joint, dans la messagerie de l’établissement\u00a0: {names}} many {Fichiers joints, dans la messagerie de l’établissement\u00a0: {names}} other {Fichiers joints, dans la messagerie de l’établissement\u00a0: {names}}}',
  'letter.confirm': 'L’établissement vous demande de confirmer que vous avez lu cette annonce.',
  'letter.confirmBy': 'L’établissement vous demande de confirmer que vous avez lu cette annonce, avant\u00a0: {time}.',
  'letter.why': 'Cette annonce est dans la messagerie de l’établissement, qui n’a pas pu vous prévenir autrement.',
  'letter.byEmail': 'Connectez-vous ici avec votre adresse e-mail et votre mot de passe\u00a0:',
  'letter.byUsername': 'Connectez-vous ici avec ces deux noms et votre mot de passe\u00a0:',
  'letter.forgotten': 'Mot de passe oublié\u00a0? Demandez au secrétariat d’en choisir un autre.',
  'letter.office': 'Vous n’avez pas encore ouvert votre compte. Demandez votre code au secrétariat de l’établissement.',
} as const;
