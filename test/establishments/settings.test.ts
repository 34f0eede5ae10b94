import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { contactRules } from '../../src/shared/contact-rules.ts';
import type { TestClient } from '../support/client.ts';
import { nothingDue } from '../support/due.ts';
import { followConversations } from '../support/follow.ts';
import { refusalOf } from '../support/refusal.ts';
import { newPerson, school, type School } from '../support/school.ts';
import { newTestServer } from '../support/server.ts';
import { say, start } from '../support/talk.ts';
import { until } from '../support/until.ts';

/** Teachers and parents write to each other no more, whoever begins. */
const apart = { contactRules: { teacher: { parent: 'never' }, parent: { teacher: 'never' } } } as const;

async function set(admin: TestClient, settings: Parameters<typeof admin.http.admin.setSettings.mutate>[0]['settings']) {
  const { revision } = await admin.http.admin.settings.query({});
  return admin.http.admin.setSettings.mutate({ revision, settings });
}

const stored = ({ db, id }: School) =>
  db.selectFrom('establishment').select('settings').where('id', '=', id).executeTakeFirstOrThrow();

test('[SET1] only an admin of the school reads and changes its settings', async () => {
  await using s = await school();
  await using other = await school();
  for (const name of ['teacher', 'parent', 'student'] as const) {
    const { admin } = (await s.as(name)).http;
    expect(await refusalOf(admin.settings.query({}))).toMatchObject({ reason: 'admin.needed' });
    const setting = admin.setSettings.mutate({ revision: 0, settings: apart });
    expect(await refusalOf(setting)).toMatchObject({ code: 'FORBIDDEN', reason: 'admin.needed' });
  }
  const stranger = (await other.as('admin')).http.admin;
  const foreign = stranger.setSettings.mutate({ establishmentId: s.id, revision: 0, settings: apart });
  expect(await refusalOf(foreign)).toMatchObject({ code: 'NOT_FOUND', reason: 'establishment.unknown' });
  expect(await refusalOf(stranger.settings.query({ establishmentId: s.id }))).toMatchObject({ code: 'NOT_FOUND' });
  expect(await stored(s)).toEqual({ settings: {} });
});

test('[SET1] the audit keeps who changed settings, and what they set', async () => {
  await using s = await school();
  await set(await s.as('admin'), apart);
  const entries = s.db.selectFrom('auditEntry').select(['actorId', 'action', 'detail']);
  expect(await entries.where('establishmentId', '=', s.id).execute()).toEqual([
    { actorId: s.people.admin, action: 'settings.set', detail: apart },
  ]);
});

test('[SET2] a rule that is wider than the default is refused, and says where', async () => {
  await using s = await school();
  const { admin } = (await s.as('admin')).http;
  const wider = { contactRules: { student: { student: 'always' } } } as const;
  expect(await refusalOf(admin.setSettings.mutate({ revision: 0, settings: wider }))).toMatchObject({
    code: 'BAD_REQUEST',
    reason: 'input.invalid',
  });
  expect(await stored(s)).toEqual({ settings: {} });
});

test('[SET3] of two admins who saw the same settings, the second is told that they changed', async () => {
  await using s = await school();
  const { admin } = (await s.as('admin')).http;
  const { revision } = await admin.settings.query({});
  const first = await admin.setSettings.mutate({ revision, settings: apart });
  const second = admin.setSettings.mutate({ revision, settings: { contactRules: null } });
  expect(await refusalOf(second)).toMatchObject({ code: 'CONFLICT', reason: 'settings.changedMeanwhile' });
  expect(await admin.settings.query({})).toEqual(first);
  expect(first.settings.contactRules).toEqual({
    ...contactRules,
    teacher: { ...contactRules.teacher, parent: 'never' },
    parent: { ...contactRules.parent, teacher: 'never' },
  });
});

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

test('[SET5] what a newer version has set stays where this one sets something else', async () => {
  await using s = await school();
  const newer = JSON.stringify({ quietHours: { from: 20 } });
  await sql`update establishment set settings = ${newer}::jsonb where id = ${s.id}`.execute(s.db);
  await set(await s.as('admin'), apart);
  expect(await stored(s)).toEqual({ settings: { quietHours: { from: 20 }, ...apart } });
  await set(await s.as('admin'), { contactRules: null });
  expect(await stored(s)).toEqual({ settings: { quietHours: { from: 20 } } });
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
