import type { PeopleText } from '../text.ts';

export const people: PeopleText = {
  'kin.parentOf': 'Parent of {names}',
  'class.students': '{count, plural, one {# student} other {# students}}',
  'reach.always.admin': 'the administration',
  'reach.always.teacher': 'all teachers',
  'reach.always.parent': 'all parents',
  'reach.always.student': 'all students (recorded in the audit log)',
  'reach.childTaught.teacher': 'your children’s teachers',
  'reach.childTaught.parent': 'your students’ parents',
  'reach.taught.student': 'your students',
  'reach.taught.teacher': 'your teachers',
  'reach.guardian.student': 'your child',
  'reach.guardian.parent': 'your parents',
  'writeTo.failed': 'The conversation could not be opened.',
  'search.title': 'New conversation',
  'search.waiting': 'A little too fast: the search resumes by itself in {time}.',
};
