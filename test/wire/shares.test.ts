import { expect, test } from 'vitest';
import { closeDatabases, newDatabases } from '../../src/server/db/open.ts';
import { roles } from '../../src/server/db/roles.ts';
import { newLog } from '../../src/server/log.ts';
import { Shares } from '../../src/server/shares.ts';
import { workerDatabase } from '../support/database.ts';
import { followMessages } from '../support/follow.ts';
import { holdTime } from '../support/hold-time.ts';
import { call, rawSocket } from '../support/raw-socket.ts';
import { refusalOf } from '../support/refusal.ts';
import { school } from '../support/school.ts';
import { newTestServer } from '../support/server.ts';
import { say, start } from '../support/talk.ts';
import { until } from '../support/until.ts';
import { holding, waitingCount } from '../support/waiting.ts';

/** The messages that a subscription has missed are read so. */
const missed = { role: roles.live, asks: '"message"."seq" >= "participant"."from_seq" order by' };

/** A school on a server of its own, with as many connections as a server has, where the parent has written to the teacher. */
async function served(env?: NodeJS.ProcessEnv) {
  const s = await school();
  const { connection } = await workerDatabase();
  const databases = newDatabases(connection, newLog('silent'));
  const server = await newTestServer({ connection, databases }, env);
  const [student, teacher] = [await s.as('student', server), await s.as('teacher', server)];
  const { id: conversationId } = await start(s, teacher, ['student']);
  const close = async () => {
    await s[Symbol.asyncDispose]();
    await server.close();
    await closeDatabases(databases);
  };
  return { s, server, student, teacher, conversationId, [Symbol.asyncDispose]: close };
}

test('[GUARD14] of all that one person asks over ten sockets three run at once, all are answered, and others are answered meanwhile', async () => {
  await using t = await served();
  await using sockets = await openMany(t.student, 9);
  await using held = await holding('lock table message in access exclusive mode');
  for (const raw of sockets.raws) for (let id = 1; id <= 10; id += 1) raw.send(call(id, 'query', 'conversations'));
  await until(async () => (await waitingCount({ role: roles.app })) === 3);
  for (let index = 0; index < 10; index += 1)
    expect(await t.teacher.api.me.query()).toMatchObject({ user: { id: t.s.people.teacher } });
  expect(
    await t.teacher.http.participants.query({ conversationId: t.conversationId, userIds: [t.s.people.student] }),
  ).toHaveLength(1);
  expect(await waitingCount({ role: roles.app })).toBe(3);
  expect(sockets.raws.flatMap(({ answers }) => answers)).toEqual([]);
  await held.letGo();
  await until(() => sockets.raws.every(({ answers }) => answers.length === 10));
  for (const { answers } of sockets.raws)
    expect(answers.map(({ id }) => Number(id)).toSorted((one, other) => one - other)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
    ]);
});

test('[GUARD14] what one person’s subscriptions have missed is read three at a time, and whoever writes meanwhile waits for none of it', async () => {
  await using t = await served({ PREAU_REMEMBERED_CHANGES: '0' });
  const { eventCursor: lastEventId } = await t.student.http.conversations.query({});
  for (let index = 0; index < 250; index += 1)
    await t.s.db
      .updateTable('establishment')
      .set((eb) => ({ revision: eb('revision', '+', 1) }))
      .where('id', '=', t.s.id)
      .execute();
  const { events } = await followMessages(t.student);
  await say(t.teacher, t.conversationId, 'Bonjour');
  await until(() => events.length > 0);
  await using sockets = await openMany(t.student, 9);
  await using held = await holding('lock table participant in access exclusive mode');
  for (const raw of sockets.raws)
    for (let id = 1; id <= 5; id += 1) raw.send(call(id, 'subscription', 'onMessage', { lastEventId }));
  await until(async () => (await waitingCount(missed)) === 3);
  expect(await t.teacher.http.auth.sessions.query()).toHaveLength(1);
  expect(await waitingCount(missed)).toBe(3);
  await held.letGo();
});

test('[GUARD14] more than a hundred calls a second of one person are told to wait, whatever sockets they come from, and nobody else’s', async () => {
  await using t = await served();
  await using sockets = await openMany(t.student, 9);
  holdTime();
  for (const raw of sockets.raws)
    for (let frame = 0; frame < 5; frame += 1)
      raw.send(Array.from({ length: 20 }, (_, index) => call(frame * 20 + index, 'query', 'auth.sessions')));
  await until(() => sockets.raws.every(({ answers }) => answers.length === 100), { withinMs: 30_000 });
  const reasons = sockets.raws
    .flatMap(({ answers }) => answers)
    .map(({ error }) => error?.json.data.reason ?? 'answered');
  expect(new Set(reasons)).toEqual(new Set(['answered', 'rate.exceeded']));
  expect(reasons.filter((reason) => reason === 'answered').length).toBeGreaterThanOrEqual(390);
  expect((await refusalOf(t.student.api.me.query())).reason).toBe('rate.exceeded');
  expect(await t.teacher.api.me.query()).toMatchObject({ user: { id: t.s.people.teacher } });
}, 40_000);

test('[GUARD14] what a socket that has closed still had in line is not asked any more', async () => {
  const shares = new Shares();
  const credential = { userId: 'student' };
  const connection = { detached: false };
  let letGo = (_: string) => {};
  const held = new Promise<string>((resolve) => (letGo = resolve));
  const asked: number[] = [];
  const calls = [0, 1, 2, 3, 4].map((index) =>
    shares.call({ credential, connection }, () => {
      asked.push(index);
      return held;
    }),
  );
  await until(() => asked.length === 3);
  connection.detached = true;
  letGo('answered');
  const outcomes = await Promise.all(calls.map((one) => one.catch(({ message }: Error) => message)));
  expect(outcomes).toEqual(['answered', 'answered', 'answered', 'session.none', 'session.none']);
  expect(asked).toEqual([0, 1, 2]);
});

async function openMany(of: Parameters<typeof rawSocket>[0], count: number) {
  const raws = await Promise.all(Array.from({ length: count }, () => rawSocket(of)));
  return { raws, [Symbol.asyncDispose]: async () => raws.forEach(({ socket }) => socket.terminate()) };
}
