import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { mayBlock } from '../../src/shared/blocks.ts';
import { roles } from '../../src/shared/public.ts';
import { followAccount, followConversations, followPresence } from '../support/follow.ts';
import { refusalOf } from '../support/refusal.ts';
import { join, school } from '../support/school.ts';
import { say, start } from '../support/talk.ts';
import { until } from '../support/until.ts';

/** A group of admin, teacher, parent and student, in which nothing was said between two. */
async function grouped() {
  const s = await school();
  const [admin, teacher, parent] = [await s.as('admin'), await s.as('teacher'), await s.as('parent')];
  const { id: group } = await start(s, admin, ['teacher', 'parent', 'student'], { title: '6e B' });
  const block = (on = true) => teacher.http.blockPerson.mutate({ userId: s.people.parent, on });
  return { s, admin, teacher, parent, group, block, [Symbol.asyncDispose]: () => s[Symbol.asyncDispose]() };
}

test('[CONV32] a direct conversation falls silent for both at once, as one that is only read, and speaks again', async () => {
  await using t = await grouped();
  const { id } = await start(t.s, t.teacher, ['parent']);
  const heard = await followConversations(t.parent);
  const blocked = await t.block();
  expect(blocked).toEqual([
    {
      userId: t.s.people.parent,
      establishmentId: t.s.id,
      name: 'parent',
      role: 'parent',
      photo: null,
      blockedAt: expect.any(Date),
    },
  ]);
  for (const client of [t.parent, t.teacher]) {
    expect(await refusalOf(say(client, id, 'x'))).toMatchObject({ reason: 'conversation.readOnly' });
    expect(await client.http.conversation.query({ conversationId: id })).toMatchObject({ canWrite: false });
  }
  // Whoever asks for it gets it as it is, and the two look alike in it.
  expect(await start(t.s, t.parent, ['teacher'])).toMatchObject({
    id,
    canWrite: false,
    participants: [{ canWrite: false }, { canWrite: false }],
  });
  await until(() => heard.events.some((event) => event.type === 'own' && !event.own.canWrite));
  expect(await t.block(false)).toEqual([]);
  await until(() => heard.events.some((event) => event.type === 'own' && event.own.canWrite));
  await say(t.parent, id, 'Bonjour');
});

test('[CONV32] nothing is begun between the two, nobody is told who decided it, and groups go on', async () => {
  await using t = await grouped();
  const others = await followAccount(t.parent);
  await t.block();
  expect(await refusalOf(start(t.s, t.parent, ['teacher']))).toMatchObject({ reason: 'conversation.readOnly' });
  expect(await refusalOf(start(t.s, t.teacher, ['parent']))).toMatchObject({ reason: 'person.blocked' });
  expect(await t.parent.http.blockedPeople.query()).toEqual([]);
  await say(t.parent, t.group, 'Bonjour');
  const { id } = await start(t.s, t.parent, ['teacher'], { title: 'Sortie' });
  await say(t.teacher, id, 'Bonjour');
  expect(await start(t.s, t.parent, ['admin'])).toMatchObject({ canWrite: true });
  await t.block(false);
  expect(await start(t.s, t.parent, ['teacher'])).toMatchObject({ canWrite: true });
  expect(others.events).toEqual([{ what: 'all' }]);
});

test('[CONV32] neither sees whether the other is there, and both do again', async () => {
  await using t = await grouped();
  await start(t.s, t.teacher, ['parent']);
  await t.teacher.api.me.query();
  const heard = await followPresence(t.parent);
  const seen = () => heard.events.filter(({ userId }) => userId === t.s.people.teacher).map(({ presence }) => presence);
  await until(() => seen().length === 1);
  await t.block();
  await until(() => seen().length === 2);
  expect(seen()).toEqual(['online', 'unknown']);
  await t.block(false);
  const again = await followPresence(await t.s.as('parent'));
  await until(() => again.events.some(({ userId }) => userId === t.s.people.teacher));
});

test('[CONV32] what comes after the answer is refused, however much is sent meanwhile; the same again draws nothing', async () => {
  await using t = await grouped();
  const { id: conversationId } = await start(t.s, t.teacher, ['parent']);
  const send = () => t.parent.api.send.mutate({ id: randomUUID(), conversationId, body: 'x' });
  const sending = Array.from({ length: 20 }, () => send().catch(() => null));
  await t.block();
  expect(await refusalOf(send())).toMatchObject({ reason: 'conversation.readOnly' });
  await Promise.all(sending);
  const before = await t.parent.http.conversation.query({ conversationId });
  await t.block();
  expect(await t.parent.http.conversation.query({ conversationId })).toEqual(before);
});

test('[CONV32] the other devices of whoever blocked are told to ask, and no school hears of another', async () => {
  await using t = await grouped();
  await using other = await school();
  await join(t.s.db, other.id, t.s.people.teacher, 'teacher');
  await join(t.s.db, other.id, t.s.people.parent, 'parent');
  const phone = await followAccount(await t.s.as('teacher'));
  await t.block();
  await until(() => phone.events.length === 2);
  expect(phone.events).toEqual([{ what: 'all' }, { what: 'blocks' }]);
  const rows = await t.s.db.selectFrom('personBlock').select('establishmentId').execute();
  expect(rows.filter(({ establishmentId }) => [t.s.id, other.id].includes(establishmentId))).toEqual([
    { establishmentId: t.s.id },
  ]);
});

test('[CONV33] staff, one’s own family, oneself and whom one is in no conversation with are not blocked', async () => {
  await using t = await grouped();
  const student = await t.s.as('student');
  const { people } = t.s;
  const block = (client: typeof student, userId: string) =>
    refusalOf(client.http.blockPerson.mutate({ userId, on: true }));
  const notBlockable = { reason: 'person.notBlockable', code: 'FORBIDDEN' };
  const unknown = { reason: 'person.unknown', code: 'NOT_FOUND' };
  expect(await block(t.parent, people.teacher)).toMatchObject(notBlockable);
  expect(await block(t.admin, people.teacher)).toMatchObject(notBlockable);
  expect(await block(t.parent, people.student)).toMatchObject(notBlockable);
  expect(await block(student, people.parent)).toMatchObject(notBlockable);
  expect(await block(t.parent, people.parent)).toMatchObject({ reason: expect.stringMatching(/^person\./) });
  for (const userId of [people.parent2, people.teacher2, randomUUID()])
    expect(await block(t.parent, userId)).toMatchObject(unknown);
  // Whom an announcement is for learn nothing of each other by it.
  await start(t.s, t.admin, ['parent', 'parent2'], { kind: 'announcement', title: 'Photos' });
  expect(await block(t.parent, people.parent2)).toMatchObject(unknown);
  expect(await t.parent.http.blockPerson.mutate({ userId: people.parent2, on: false })).toEqual([]);
});

test('[CONV33] who becomes staff, or family, is blocked no longer, and writes', async () => {
  await using t = await grouped();
  const { id } = await start(t.s, t.teacher, ['parent']);
  await t.block();
  const setRole = (role: 'teacher' | 'parent') =>
    t.admin.http.admin.setRole.mutate({ userId: t.s.people.parent, role });
  await setRole('teacher');
  await say(await t.s.as('parent'), id, 'Bonjour');
  expect(await t.teacher.http.blockedPeople.query()).toEqual([]);
  await setRole('parent');
  expect(await refusalOf(say(await t.s.as('parent'), id, 'Bonjour'))).toMatchObject({
    reason: 'conversation.readOnly',
  });
});

test.each(roles)('[CONV33] whether a block of a %s holds is the same here and in the database', async (role) => {
  await using s = await school();
  const { db, people } = s;
  const blockedId = people[role];
  const guard = (guardianId: string, studentId: string) => ({ establishmentId: s.id, guardianId, studentId });
  const blockers = [people.admin, people.teacher2, people.parent2];
  await db
    .insertInto('guardianship')
    .values(
      [guard(people.teacher2, blockedId), guard(blockedId, people.parent2)].filter(
        (one) => one.guardianId !== one.studentId,
      ),
    )
    .execute();
  await db
    .insertInto('personBlock')
    .values(
      blockers.filter((id) => id !== blockedId).map((blockerId) => ({ establishmentId: s.id, blockerId, blockedId })),
    )
    .execute();
  const rows = await db.selectFrom('holdingBlock').select('blockerId').where('blockedId', '=', blockedId).execute();
  const expected = [mayBlock(role, []) ? people.admin : null, mayBlock(role, ['guardian']) ? people.teacher2 : null];
  expect(rows.map(({ blockerId }) => blockerId)).toEqual(expected.filter((one) => one !== null));
});
