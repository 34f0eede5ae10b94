import { staffRefusals } from './staff-refusals.ts';
import { reset } from './reset.ts';

/** The sentences of a teacher’s classes, beside their messages. */
export const sentences = {
  ...staffRefusals,
  'class.failed': 'Vos classes n’ont pas pu être chargées.',
  'class.none': 'Aucune classe',
  'class.noneText': 'Les classes que l’établissement vous confie apparaîtront ici.',
  'class.waiting': 'Attendent votre réponse',
  'class.waiting.since': 'depuis\u00a0: {date}',
  'class.write': 'Écrire',
  'class.writeStudents':
    '{count, plural, one {Écrire à l’élève} many {Écrire aux # d’élèves} other {Écrire aux # élèves}}',
  'class.writeFamilies':
    '{count, plural, one {Écrire au parent} many {Écrire aux # de parents} other {Écrire aux # parents}}',
  'class.empty': 'Cette classe n’a pas d’élève.',
  'class.noFamilies': 'Aucun parent n’est rattaché à cette classe.',
  'class.never': 'Les règles de l’établissement ne le permettent pas.',
  'class.familiesOf': 'Familles de {class}',
  'class.familyOf': 'Famille de {name}',
  'class.families': 'Famille par famille',
  'class.noGuardian': 'Aucun parent rattaché',
  'class.writeFamily': 'À toute la famille',
  'class.allRead': 'Lu par tous',
  'class.unread': '{count, plural, one {# n’a pas lu} many {# n’ont pas lu} other {# n’ont pas lu}}',
  'class.subject': 'Objet de l’annonce',
  'class.needSubject': 'Donnez un objet à l’annonce.',
  'class.kind': 'Qui peut répondre',
  'class.kind.announcement': 'Personne\u00a0: annonce',
  'class.kind.group': 'Tous, entre eux\u00a0: groupe',
  'class.goesTo':
    '{count, plural, =0 {Il n’y a personne à qui écrire.} one {Une personne recevra ce message.} many {# de personnes recevront ce message.} other {# personnes recevront ce message.}}',
  'class.send':
    '{count, plural, one {Envoyer à # personne} many {Envoyer à # de personnes} other {Envoyer à # personnes}}',
  'class.hasEmail': 'L’élève a une adresse e-mail\u00a0: l’administration prépare sa carte.',
  'class.cardOf': 'Carte de {name}',
  ...reset,
} as const;
