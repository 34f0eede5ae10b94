import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { contactRules } from '../../src/shared/contact-rules.ts';
import type { TestClient } from '../support/client.ts';
import { nothingDue } from '../support/due.ts';
import { followConversations } from '../support/follow.ts';
import { refusalOf } from '../support/refusal.ts';
import { newPerson, school, type School } from '../support/school.ts';
import { newTestServer } from '../support/server.ts';
import { apart, set } from '../support/settings.ts';
import { say, start } from '../support/talk.ts';
import { until } from '../support/until.ts';

test('[SET4] narrowed rules silence the conversations that they forbid, live and on every process, until they are taken back', async () => {
  await using s = await school();
  await using elsewhere = await newTestServer();
  const [admin, teacher, parent] = [await s.as('admin'), await s.as('teacher'), await s.as('parent', elsewhere)];
  const { id } = await start(s, teacher, ['parent']);
  await nothingDue(s);
  const heard = [await followConversations(teacher), await followConversations(parent)];
  const told = (canWrite: boolean) =>
    until(() =>
      heard.every(({ events }) => events.findLast((event) => event.type === 'own')?.own.canWrite === canWrite),
    );
  await set(admin, apart);
  const again = await start(s, parent, ['teacher']);
  expect(again).toMatchObject({ id, canWrite: false });
  await told(false);
  expect(await refusalOf(say(parent, id, 'Bonjour'))).toMatchObject({ reason: 'conversation.readOnly' });
  await set(admin, { contactRules: null });
  await told(true);
  expect(await say(parent, id, 'Bonjour')).toMatchObject({ seq: 1 });
});

test('[SET4] what is begun obeys them at once, what is shown follows on every process, and `me` tells them', async () => {
  await using s = await school();
  await using elsewhere = await newTestServer();
  const [admin, teacher, parent] = [await s.as('admin'), await s.as('teacher'), await s.as('parent', elsewhere)];
  const finds = async (client: TestClient, name: string) =>
    (await client.api.searchContacts.query({ query: name })).some((contact) => contact.name === name);
  for (const [client, name] of [[teacher, 'parent'] as const, [parent, 'teacher'] as const]) {
    // Listening, so that what the school has set is kept here.
    await followConversations(client);
    expect(await finds(client, name)).toBe(true);
  }
  await set(admin, apart);
  expect(await refusalOf(start(s, teacher, ['parent']))).toMatchObject({ reason: 'contact.notAllowed' });
  expect(await refusalOf(start(s, parent, ['teacher']))).toMatchObject({ reason: 'contact.notAllowed' });
  await until(async () => !(await finds(teacher, 'parent')));
  await until(async () => !(await finds(parent, 'teacher')));
  const { memberships } = await parent.api.me.query();
  expect(memberships[0]!.may.startWriting).toEqual({ ...contactRules.parent, teacher: 'never' });
});

test('[SET4] a process on which nobody of the school listens asks anew each time', async () => {
  await using s = await school();
  await using elsewhere = await newTestServer();
  const [admin, teacher] = [await s.as('admin'), await s.as('teacher', elsewhere)];
  await teacher.ws.close();
  const names = async () => (await teacher.http.searchContacts.query({ query: 'parent' })).map(({ name }) => name);
  expect(await names()).toContain('parent');
  await set(admin, apart);
  expect(await names()).not.toContain('parent');
});

test('[SET6] where the rules of a school change, no revision asks about more than 200 participants', async () => {
  await using s = await school();
  const teachers = await Promise.all(
    Array.from({ length: 150 }, (_, index) => newPerson(s.db, s.id, `teacher ${index}`, 'teacher')),
  );
  await insertDirects(s, teachers);
  const before = await s.db
    .selectFrom('establishment')
    .select('revision')
    .where('id', '=', s.id)
    .executeTakeFirstOrThrow();
  const admin = await s.as('admin');
  await set(admin, { contactRules: { teacher: { teacher: 'never' } } });
  await nothingDue(s);
  const turned = await s.db
    .selectFrom('participant')
    .select(({ fn }) => ['ownRevision', fn.countAll<number>().as('people')])
    .where('establishmentId', '=', s.id)
    .where('canWrite', '=', false)
    .where('ownRevision', '>', before.revision)
    .groupBy('ownRevision')
    .execute();
  const people = turned.map((row) => row.people);
  expect(people.reduce((sum, count) => sum + count, 0)).toBe(300);
  expect(Math.max(...people)).toBeLessThanOrEqual(200);
});

/** The teacher of the cast with each of these. */
async function insertDirects({ db, id: establishmentId, people: { teacher } }: School, others: readonly string[]) {
  const fresh = { establishmentId, revision: 0 };
  const head = {
    ...fresh,
    kind: 'direct',
    createdBy: teacher,
    participantCount: 2,
    madeRevision: 0,
    headerRevision: 0,
  } as const;
  const conversations = others.map((other) => {
    const [directLow, directHigh] = [teacher, other].toSorted();
    return { ...head, id: randomUUID(), directLow, directHigh };
  });
  const participants = conversations.flatMap(({ id: conversationId, directLow, directHigh }) =>
    [directLow!, directHigh!].map((userId) => ({ ...fresh, conversationId, userId, canWrite: true, ownRevision: 0 })),
  );
  await db.insertInto('conversation').values(conversations).execute();
  await db.insertInto('participant').values(participants).execute();
}
