import { expect, test } from 'vitest';
import { mayWriteAt, mayWriteIn } from '../../src/shared/may.ts';
import { conversationKinds, roles, type ConversationKind, type Relation, type Role } from '../../src/shared/public.ts';
import { settingsFrom } from '../../src/shared/school-settings.ts';
import { adultAlone, groupFault, mayWriteWhere, standingOf } from '../../src/shared/standing.ts';

const relations: Relation[] = ['guardian', 'taught', 'childTaught'];

test('[MAY6] a student and an adult who is neither staff nor their guardian share no conversation but an announcement', () => {
  const isGuardian = (guardian: string, student: string) => guardian === 'mother' && student === 'child';
  const child = { userId: 'child', role: 'student' } as const;
  const mother = { userId: 'mother', role: 'parent' } as const;
  const stranger = { userId: 'stranger', role: 'parent' } as const;
  const teacher = { userId: 'teacher', role: 'teacher' } as const;
  for (const kind of ['direct', 'group'] as const) {
    expect(groupFault(kind, [child, stranger, teacher], isGuardian)).toBe('conversation.studentWithStranger');
    expect(groupFault(kind, [child, mother, teacher], isGuardian)).toBeNull();
  }
  expect(groupFault('announcement', [child, stranger, teacher], isGuardian)).toBeNull();
  expect(groupFault('group', [stranger, mother], isGuardian)).toBeNull();
});

test('[MAY7] where there are students in a group or an announcement, there is staff', () => {
  const of = (...people: Role[]) => people.map((role, index) => ({ userId: `${index}`, role }));
  for (const kind of ['group', 'announcement'] as const) {
    expect(groupFault(kind, of('student', 'student'), () => true)).toBe('conversation.needsStaff');
    expect(groupFault(kind, of('student', 'parent'), () => true)).toBe('conversation.needsStaff');
    expect(groupFault(kind, of('student', 'admin'), () => true)).toBeNull();
    expect(groupFault(kind, of('student', 'teacher'), () => true)).toBeNull();
    expect(groupFault(kind, of('parent', 'parent'), () => true)).toBeNull();
  }
  expect(groupFault('direct', of('student', 'parent'), () => true)).toBeNull();
});

/** Who is there, whether the adult is a guardian of each student, and what becomes of it where somebody else answers. */
const aloneTable = `
  kind         | people                    | family | supervision
  direct       | teacher student           | no     | yes
  direct       | admin student             | no     | yes
  direct       | parent student            | yes    | no
  direct       | teacher student           | yes    | no
  direct       | teacher parent            | no     | no
  direct       | teacher admin             | no     | no
  direct       | student                   | no     | no
  group        | teacher student           | no     | yes
  group        | teacher student student   | no     | yes
  group        | teacher student student   | yes    | no
  group        | teacher teacher student   | no     | no
  group        | teacher parent student    | no     | no
  group        | teacher                   | no     | no
  group        | student student           | no     | no
  announcement | teacher student           | no     | no
  announcement | teacher student student   | no     | no`;
const aloneCells = aloneTable
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split('|').map((cell) => cell.trim()) as [ConversationKind, string, string, string]);

test.each(aloneCells)(
  '[RULE4] %s with %s, a family: %s, is an adult alone with students: %s',
  (kind, who, family, alone) => {
    const people = who.split(' ').map((role, index) => ({ userId: `${index}`, role: role as Role }));
    const isGuardian = () => family === 'yes';
    const adult = adultAlone(kind, people, isGuardian);
    expect(adult?.userId ?? null).toBe(alone === 'yes' ? '0' : null);
    const stand = (aloneWithStudents: 'answered' | 'never', answering: string[]) => {
      const rules = { ...settingsFrom({}), aloneWithStudents };
      return standingOf(kind, people, rules, {
        between: () => relations,
        isGuardian,
        isBlocked: () => false,
        answering,
      });
    };
    const was = groupFault(kind, people, isGuardian) === null && (kind !== 'direct' || people.length === 2);
    const cells = {
      answered: stand('answered', ['other']),
      unanswered: stand('answered', []),
      closed: stand('never', ['other']),
    };
    for (const [supervision, standing] of Object.entries(cells))
      expect(standing).toEqual(
        alone === 'yes'
          ? { supervision, isOpen: was && supervision === 'answered' }
          : { supervision: 'none', isOpen: was },
      );
    // Nobody answers for themselves.
    expect(stand('answered', ['0']).supervision).toBe(alone === 'yes' ? 'unanswered' : 'none');
  },
);

test('[RULE2] in every kind of conversation students write as the school says, whatever else holds, and the others as before', () => {
  for (const kind of conversationKinds)
    for (const role of roles)
      for (const studentWriting of ['always', 'never', { days: [1], from: 0, to: 60 }] as const)
        for (const isOpen of [true, false]) {
          const writing = typeof studentWriting === 'string' ? studentWriting : { ...studentWriting, days: [1] };
          const expected = isOpen && mayWriteIn(kind, role) && (role !== 'student' || writing !== 'never');
          expect(mayWriteWhere({ isOpen }, kind, role, { studentWriting: writing })).toBe(expected);
        }
  const writing = { days: [1, 7], from: 480, to: 1_080 };
  const at = (day: number, minute: number) => mayWriteAt(writing, { day, minute });
  expect([at(1, 479), at(1, 480), at(1, 1_079), at(1, 1_080), at(7, 480), at(2, 600)]).toEqual([
    false,
    true,
    true,
    false,
    true,
    false,
  ]);
  expect([mayWriteAt('always', { day: 1, minute: 0 }), mayWriteAt('never', { day: 1, minute: 600 })]).toEqual([
    true,
    false,
  ]);
});
