import { staffRefusals } from './staff-refusals.ts';
import type { TeachingText } from '../text.ts';
import { reset } from './reset.ts';

export const sentences: TeachingText = {
  ...staffRefusals,
  'class.failed': 'Your classes could not be loaded.',
  'class.none': 'No class',
  'class.noneText': 'The classes that the school gives you will appear here.',
  'class.waiting': 'Waiting for your answer',
  'class.waiting.since': 'since: {date}',
  'class.write': 'Write',
  'class.writeStudents': '{count, plural, one {Write to the student} other {Write to the # students}}',
  'class.writeFamilies': '{count, plural, one {Write to the parent} other {Write to the # parents}}',
  'class.empty': 'This class has no student.',
  'class.noFamilies': 'No parent is linked to this class.',
  'class.never': 'The school’s rules do not allow it.',
  'class.familiesOf': 'Families of {class}',
  'class.familyOf': 'Family of {name}',
  'class.families': 'Family by family',
  'class.noGuardian': 'No parent linked',
  'class.writeFamily': 'To the whole family',
  'class.allRead': 'Read by all',
  'class.unread': '{count, plural, one {# has not read} other {# have not read}}',
  'class.subject': 'Subject of the announcement',
  'class.needSubject': 'Give the announcement a subject.',
  'class.kind': 'Who can answer',
  'class.kind.announcement': 'Nobody: announcement',
  'class.kind.group': 'Everyone: group',
  'class.goesTo':
    '{count, plural, =0 {There is nobody to write to.} one {One person will receive this message.} other {# people will receive this message.}}',
  'class.send': '{count, plural, one {Send to # person} other {Send to # people}}',
  'class.hasEmail': 'This student has an e-mail: the school office prepares their card.',
  'class.cardOf': 'Card for {name}',
  ...reset,
};
