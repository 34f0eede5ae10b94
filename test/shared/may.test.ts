import { expect, test } from 'vitest';
import { contactRules } from '../../src/shared/contact-rules.ts';
import { mayCreate, mayLeave, mayManage, mayOf, mayRemove, mayWriteIn } from '../../src/shared/may.ts';
import { conversationKinds, roles, type Role } from '../../src/shared/public.ts';
import { settingsFrom } from '../../src/shared/school-settings.ts';

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
  const settled = { announcementReactions: false, editMinutes: 15, fileMegabytes: 25 };
  const always = {
    ...settled,
    createGroup: true,
    write: 'always',
    resetPupils: false,
    typing: true,
    announceUrgently: false,
  };
  expect(roles.map((role) => mayOf(role, settingsFrom({}), { sharesTyping: true }))).toEqual([
    {
      ...always,
      createAnnouncement: true,
      administer: true,
      resetPupils: true,
      announceUrgently: true,
      startWriting: contactRules.admin,
    },
    { ...always, createAnnouncement: true, administer: false, startWriting: contactRules.teacher },
    { ...always, createAnnouncement: false, administer: false, startWriting: contactRules.parent },
    { ...always, createAnnouncement: false, administer: false, startWriting: contactRules.student },
  ]);
  const set = {
    groups: { parent: false },
    typing: { student: false },
    studentWriting: 'never',
    teacherResets: true,
    urgentAnnouncements: { teacher: true },
  };
  expect(roles.map((role) => mayOf(role, settingsFrom(set), { sharesTyping: true }))).toMatchObject([
    { ...always, resetPupils: true, announceUrgently: true },
    { ...always, resetPupils: true, announceUrgently: true },
    { ...always, createGroup: false },
    { ...always, typing: false, write: 'never' },
  ]);
  expect(mayOf('parent', settingsFrom({}), { sharesTyping: false }).typing).toBe(false);
});
