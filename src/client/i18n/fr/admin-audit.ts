import type { AuditText } from '../text.ts';

/** What each entry of the audit says. A value that was not there is the word `none`. */
export const audit: AuditText = {
  'audit.conversation.startedWithStudent': '{actor} a commencé à écrire à des élèves',
  'audit.settings.set': '{actor} a changé les réglages de l’établissement',
  'audit.membership.added': '{actor} a ajouté {subject} ({role})',
  'audit.membership.suspended': '{actor} a suspendu {subject}{until, select, none {} other { jusqu’au {until}}}',
  'audit.membership.reinstated': '{actor} a rétabli l’accès de {subject}',
  'audit.membership.suspensionEnded': 'La suspension de {subject} est arrivée à son terme',
  'audit.membership.roleSet': '{actor} a changé le rôle de {subject}{from, select, none {} other {, de {from} à {to}}}',
  'audit.membership.renamed': '{actor} a renommé {from} en {to}',
  'audit.membership.emailSet':
    '{actor} a changé l’adresse e-mail de {subject}, de {from, select, none {rien} other {{from}}} à {to, select, none {rien} other {{to}}}',
  'audit.membership.externalIdSet':
    '{actor} a changé l’identifiant de {subject}, de {from, select, none {rien} other {{from}}} à {to, select, none {rien} other {{to}}}',
  'audit.membership.birthDateSet':
    '{actor} a changé la date de naissance de {subject}, de {from, select, none {rien} other {{from}}} à {to, select, none {rien} other {{to}}}',
  'audit.membership.joinedClass': '{actor} a ajouté {subject} à la classe {className}',
  'audit.membership.leftClass': '{actor} a retiré {subject} de la classe {className}',
  'audit.people.exported':
    '{actor} a exporté {count, plural, =0 {une liste vide} one {la fiche d’une personne} other {la liste de # personnes}}',
};
