import type { AuditText } from '../text.ts';

/** What each action of the audit is called, and what an entry of it says. A value that was not there is the word `none`. */
export const audit: AuditText = {
  'audit.is.conversation.startedWithStudent': 'Conversation with a student',
  'audit.conversation.startedWithStudent': '{actor} began to write to students',
  'audit.is.settings.set': 'Settings',
  'audit.settings.set': '{actor} changed the school’s settings',
  'audit.is.school.set': 'Name or time zone of the school',
  'audit.school.set': '{actor} changed the name or the time zone of the school',
  'audit.is.membership.added': 'Person added',
  'audit.membership.added': '{actor} added {subject} ({role})',
  'audit.is.membership.suspended': 'Suspension',
  'audit.membership.suspended': '{actor} suspended {subject}{until, select, none {} other { until {until}}}',
  'audit.is.membership.reinstated': 'Access given again',
  'audit.membership.reinstated': '{actor} gave {subject} access again',
  'audit.is.membership.suspensionEnded': 'End of a suspension',
  'audit.membership.suspensionEnded': 'The suspension of {subject} came to its end',
  'audit.is.membership.roleSet': 'Role',
  'audit.membership.roleSet':
    '{actor} changed the role of {subject}{from, select, none {} other { from {from} to {to}}}',
  'audit.is.membership.renamed': 'Name',
  'audit.membership.renamed': '{actor} renamed {from} to {to}',
  'audit.is.membership.emailSet': 'E-mail address',
  'audit.membership.emailSet':
    '{actor} changed the e-mail address of {subject} from {from, select, none {none} other {{from}}} to {to, select, none {none} other {{to}}}',
  'audit.is.membership.externalIdSet': 'Identifier',
  'audit.membership.externalIdSet':
    '{actor} changed the identifier of {subject} from {from, select, none {none} other {{from}}} to {to, select, none {none} other {{to}}}',
  'audit.is.membership.birthDateSet': 'Birth date',
  'audit.membership.birthDateSet':
    '{actor} changed the birth date of {subject} from {from, select, none {none} other {{from}}} to {to, select, none {none} other {{to}}}',
  'audit.is.membership.joinedClass': 'Joined a class',
  'audit.membership.joinedClass': '{actor} added {subject} to the class {className}',
  'audit.is.membership.leftClass': 'Left a class',
  'audit.membership.leftClass': '{actor} took {subject} out of the class {className}',
  'audit.is.people.exported': 'Export',
  'audit.people.exported':
    '{actor} exported {count, plural, =0 {an empty list} one {the record of one person} other {a list of # people}}',
};
