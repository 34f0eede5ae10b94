import { expect, test } from 'vitest';
import {
  contactRules,
  groupFault,
  isAudited,
  mayConverse,
  mayCreate,
  mayLeave,
  mayManage,
  mayOf,
  mayRemove,
  mayStartWriting,
  mayWriteIn,
} from '../../src/shared/may.ts';
import { settingsFrom } from '../../src/shared/school-settings.ts';
import { conversationKinds, roles, type Relation, type Role } from '../../src/shared/public.ts';

/** docs/architecture.md's table, word for word: who may start writing to whom. Read from left to top. */
const table = `
  from    | admin | teacher     | parent      | student
  admin   | yes   | yes         | yes         | yes
  teacher | yes   | yes         | childTaught | taught
  parent  | yes   | childTaught | no          | guardian
  student | no    | taught      | guardian    | no`;

const [[, ...columns], ...rows] = table
  .trim()
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim())) as [[string, ...Role[]], ...[Role, ...string[]][]];
const cells = rows.flatMap(([from, ...words]) => words.map((word, index) => ({ from, to: columns[index]!, word })));
const relations: Relation[] = ['guardian', 'taught', 'childTaught'];

test('the table has a cell for every role and role, and the rules are the same table', () => {
  expect(cells).toHaveLength(roles.length ** 2);
  const words = { yes: 'always', no: 'never' } as Record<string, string>;
  for (const { from, to, word } of cells)
    expect(`${from} → ${to}: ${contactRules[from][to]}`).toBe(`${from} → ${to}: ${words[word] ?? word}`);
});

test.each(cells)('[MAY1] [MAY2] $from → $to: $word', ({ from, to, word }) => {
  expect(mayStartWriting(contactRules, from, to, [])).toBe(word === 'yes');
  for (const relation of relations) {
    const expected = word === 'yes' || relation === word || relation === 'guardian';
    expect(mayStartWriting(contactRules, from, to, [relation])).toBe(expected);
    expect(mayConverse(contactRules, from, to, [relation])).toBe(mayConverse(contactRules, to, from, [relation]));
  }
  expect(mayStartWriting(contactRules, from, to, relations)).toBe(true);
});

test('[MAY3] who was written to may answer, whoever began', () => {
  expect(mayStartWriting(contactRules, 'student', 'admin', [])).toBe(false);
  expect(mayConverse(contactRules, 'student', 'admin', [])).toBe(true);
  expect(mayConverse(contactRules, 'student', 'student', [])).toBe(false);
});

test('[MAY4] of all that is written to a student, what an admin starts is audited', () => {
  const audited = roles.flatMap((from) => roles.flatMap((to) => (isAudited(from, to) ? [`${from} → ${to}`] : [])));
  expect(audited).toEqual(['admin → student']);
});

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

/** Each word says which of admin, teacher, parent and student may, in this order. */
const perKind = {
  direct: { create: 'atps', write: 'atps', manage: '', manageOwn: '', leave: '' },
  group: { create: 'atps', write: 'atps', manage: 'at', manageOwn: 'atps', leave: 'atps' },
  announcement: { create: 'at', write: 'at', manage: 'at', manageOwn: 'at', leave: 'at' },
} as const;

test.each(conversationKinds)('[MAY5] [CONV6] [CONV8] who may create, write in, manage and leave: %s', (kind) => {
  const who = (may: (role: Role) => boolean) =>
    roles
      .filter(may)
      .map((role) => role[0])
      .join('');
  expect({
    create: who((role) => mayCreate(kind, role)),
    write: who((role) => mayWriteIn(kind, role)),
    manage: who((role) => mayManage(kind, role, false)),
    manageOwn: who((role) => mayManage(kind, role, true)),
    leave: who((role) => mayLeave(kind, role)),
  }).toEqual(perKind[kind]);
});

test('[CONV7] only staff may remove staff', () => {
  const pairs = roles.flatMap((by) => roles.flatMap((removed) => (mayRemove(by, removed) ? [] : [`${by} ${removed}`])));
  expect(pairs).toEqual(['parent admin', 'parent teacher', 'student admin', 'student teacher']);
});

test('what each role may do is told with who they are', () => {
  const always = { createGroup: true, write: 'always', resetPupils: false, typing: true };
  expect(roles.map((role) => mayOf(role, settingsFrom({})))).toEqual([
    { ...always, createAnnouncement: true, administer: true, resetPupils: true, startWriting: contactRules.admin },
    { ...always, createAnnouncement: true, administer: false, startWriting: contactRules.teacher },
    { ...always, createAnnouncement: false, administer: false, startWriting: contactRules.parent },
    { ...always, createAnnouncement: false, administer: false, startWriting: contactRules.student },
  ]);
  const set = { groups: { parent: false }, typing: { student: false }, studentWriting: 'never', teacherResets: true };
  expect(roles.map((role) => mayOf(role, settingsFrom(set)))).toMatchObject([
    { ...always, resetPupils: true },
    { ...always, resetPupils: true },
    { ...always, createGroup: false },
    { ...always, typing: false, write: 'never' },
  ]);
});
