import type { AuditText } from '../text.ts';

/** What each entry of the audit says. A value that was not there is the word `none`. */
export const audit: AuditText = {
  'audit.conversation.startedWithStudent': '{actor} began to write to students',
  'audit.settings.set': '{actor} changed the school’s settings',
  'audit.membership.added': '{actor} added {subject} ({role})',
  'audit.membership.suspended': '{actor} suspended {subject}{until, select, none {} other { until {until}}}',
  'audit.membership.reinstated': '{actor} gave {subject} access again',
  'audit.membership.suspensionEnded': 'The suspension of {subject} came to its end',
  'audit.membership.roleSet':
    '{actor} changed the role of {subject}{from, select, none {} other { from {from} to {to}}}',
  'audit.membership.renamed': '{actor} renamed {from} to {to}',
  'audit.membership.emailSet':
    '{actor} changed the e-mail address of {subject} from {from, select, none {none} other {{from}}} to {to, select, none {none} other {{to}}}',
  'audit.membership.externalIdSet':
    '{actor} changed the identifier of {subject} from {from, select, none {none} other {{from}}} to {to, select, none {none} other {{to}}}',
  'audit.membership.birthDateSet':
    '{actor} changed the birth date of {subject} from {from, select, none {none} other {{from}}} to {to, select, none {none} other {{to}}}',
  'audit.membership.joinedClass': '{actor} added {subject} to the class {className}',
  'audit.membership.leftClass': '{actor} took {subject} out of the class {className}',
  'audit.people.exported':
    '{actor} exported {count, plural, =0 {an empty list} one {the record of one person} other {a list of # people}}',
};
