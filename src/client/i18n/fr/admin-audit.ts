import type { AuditText } from '../text.ts';

/** What each action of the audit is called, and what an entry of it says. A value that was not there is the word `none`. */
export const audit: AuditText = {
  'audit.is.conversation.startedWithStudent': 'Conversation avec un élève',
  'audit.conversation.startedWithStudent': '{actor} a commencé à écrire à des élèves',
  'audit.is.settings.set': 'Réglages',
  'audit.settings.set': '{actor} a changé les réglages de l’établissement',
  'audit.is.school.set': 'Nom ou fuseau de l’établissement',
  'audit.school.set': '{actor} a changé le nom ou le fuseau horaire de l’établissement',
  'audit.is.membership.added': 'Ajout d’une personne',
  'audit.membership.added': '{actor} a ajouté {subject} ({role})',
  'audit.is.membership.suspended': 'Suspension',
  'audit.membership.suspended': '{actor} a suspendu {subject}{until, select, none {} other { jusqu’au {until}}}',
  'audit.is.membership.reinstated': 'Accès rétabli',
  'audit.membership.reinstated': '{actor} a rétabli l’accès de {subject}',
  'audit.is.membership.suspensionEnded': 'Fin d’une suspension',
  'audit.membership.suspensionEnded': 'La suspension de {subject} est arrivée à son terme',
  'audit.is.membership.roleSet': 'Rôle',
  'audit.membership.roleSet': '{actor} a changé le rôle de {subject}{from, select, none {} other {, de {from} à {to}}}',
  'audit.is.membership.renamed': 'Nom',
  'audit.membership.renamed': '{actor} a renommé {from} en {to}',
  'audit.is.membership.emailSet': 'Adresse e-mail',
  'audit.membership.emailSet':
    '{actor} a changé l’adresse e-mail de {subject}, de {from, select, none {rien} other {{from}}} à {to, select, none {rien} other {{to}}}',
  'audit.is.membership.externalIdSet': 'Identifiant',
  'audit.membership.externalIdSet':
    '{actor} a changé l’identifiant de {subject}, de {from, select, none {rien} other {{from}}} à {to, select, none {rien} other {{to}}}',
  'audit.is.membership.birthDateSet': 'Date de naissance',
  'audit.membership.birthDateSet':
    '{actor} a changé la date de naissance de {subject}, de {from, select, none {rien} other {{from}}} à {to, select, none {rien} other {{to}}}',
  'audit.is.membership.joinedClass': 'Entrée dans une classe',
  'audit.membership.joinedClass': '{actor} a ajouté {subject} à la classe {className}',
  'audit.is.membership.leftClass': 'Sortie d’une classe',
  'audit.membership.leftClass': '{actor} a retiré {subject} de la classe {className}',
  'audit.is.people.exported': 'Export',
  'audit.people.exported':
    '{actor} a exporté {count, plural, =0 {une liste vide} one {la fiche d’une personne} other {la liste de # personnes}}',
};
