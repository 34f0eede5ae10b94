import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { connect, type TestClient } from '../support/client.ts';
import { workerDatabase } from '../support/database.ts';
import { followMessages, followPresence, followTyping } from '../support/follow.ts';
import { testRedis } from '../support/redis.ts';
import { school } from '../support/school.ts';
import { newSender } from '../support/sender.ts';
import { newTestServer, runServer } from '../support/server.ts';
import { until } from '../support/until.ts';

/** Two servers on one database and one Redis, the parent on one, the teacher on the other. */
async function joined() {
  const redis = await testRedis();
  const s = await school();
  const one = await newTestServer(undefined, { REDIS_URL: redis.url });
  const other = await newTestServer(undefined, { REDIS_URL: redis.url });
  await until(
    async () => (await readiness(one.origin)).bus === 'joined' && (await readiness(other.origin)).bus === 'joined',
  );
  const parent = await s.as('parent', one);
  const teacher = await s.as('teacher', other);
  const { id: conversationId } = await parent.api.createConversation.mutate({ participantIds: [s.people.teacher] });
  const send = (client: TestClient, body: string) => client.api.send.mutate({ id: randomUUID(), conversationId, body });
  const close = async () => {
    await s[Symbol.asyncDispose]();
    await one.close();
    await other.close();
    await redis[Symbol.asyncDispose]();
  };
  return { redis, s, one, other, parent, teacher, conversationId, send, [Symbol.asyncDispose]: close };
}

async function readiness(origin: string): Promise<{ bus: string }> {
  return (await fetch(`${origin}/readyz`)).json() as Promise<{ bus: string }>;
}

test('[BUS1] people on two processes hear each other’s messages, typing and presence', async () => {
  await using t = await joined();
  const heard = await followMessages(t.teacher);
  const typing = await followTyping(t.teacher);
  const presence = await followPresence(t.teacher);
  await until(() => presence.events.some(({ userId }) => userId === t.s.people.parent));
  await t.parent.api.setTyping.mutate({ conversationId: t.conversationId, typing: true });
  await until(() => typing.events.some((event) => event.typing && event.userId === t.s.people.parent));
  await t.parent.api.setPresence.mutate({ presence: 'away' });
  await until(() => presence.events.some((event) => event.presence === 'away' && event.userId === t.s.people.parent));
  const sentAt = Date.now();
  await t.send(t.parent, 'across');
  await until(() => heard.messages().length === 1, { everyMs: 2 });
  expect(Date.now() - sentAt).toBeLessThan(900);
  await until(() => typing.events.some((event) => !event.typing));
});

test('[BUS2] with Redis killed messages arrive within 2 s from the rows, and joined again at once', async () => {
  await using t = await joined();
  const heard = await followMessages(t.teacher);
  await t.redis.kill();
  await until(async () => (await readiness(t.other.origin)).bus === 'polling');
  for (let index = 1; index <= 3; index += 1) {
    await t.send(t.parent, `without ${index}`);
    await until(() => heard.messages().length === index, { withinMs: 2_000 });
  }
  await t.redis.start();
  await until(
    async () => (await readiness(t.one.origin)).bus === 'joined' && (await readiness(t.other.origin)).bus === 'joined',
  );
  for (let index = 4; index <= 10; index += 1) await t.send(t.parent, `with ${index}`);
  await until(() => heard.messages().length === 10);
  expect(heard.messages().map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
});

test('[BUS3] a session ended on one process closes its sockets on the other within 2 s', async () => {
  await using t = await joined();
  const elsewhere = await t.s.as('teacher', t.one);
  const sessions = await t.teacher.api.auth.sessions.query();
  const closed = new Promise<number>((resolve) => t.teacher.sockets.at(-1)!.once('close', resolve));
  const before = Date.now();
  await elsewhere.api.auth.revokeSession.mutate({ id: sessions.find(({ current }) => current)!.id });
  expect(await closed).toBe(4401);
  expect(Date.now() - before).toBeLessThan(2_000);
});

test('[BUS4] a process killed while its clients resume on the other: nothing is missing, nothing comes twice', async () => {
  await using redis = await testRedis();
  const { url: DATABASE_URL } = await workerDatabase();
  await using s = await school();
  const env = { DATABASE_URL, REDIS_URL: redis.url, PREAU_ORIGINS: 'http://school.example' };
  let one = await runServer(env);
  await using other = await runServer(env);
  const at = { url: one.url };
  const origin = 'http://school.example';
  await using parent = await connect(s.people.parent, origin, () => at.url);
  await using teacher = await connect(s.people.teacher, origin, () => at.url);
  const { id: conversationId } = await parent.api.createConversation.mutate({ participantIds: [s.people.teacher] });
  const heard = await followMessages(teacher);
  const sender = newSender(parent, conversationId);
  for (let kill = 0; kill < 4; kill += 1) {
    await sender.past(sender.acked.size + 5);
    const [dying, living] = at.url === one.url ? [one, other] : [other, one];
    if (dying === other) break;
    dying.kill('SIGKILL');
    at.url = living.url;
    await sender.past(sender.acked.size + 5);
    one = await runServer(env);
    at.url = one.url;
    for (const client of [parent, teacher]) client.cut();
  }
  await sender.stop();
  await until(() => heard.messages().length >= sender.sent.length);
  expect(sender.refused).toEqual([]);
  expect(heard.messages().map(({ id }) => id)).toEqual(sender.sent.map(({ id }) => id));
  expect(heard.messages().map(({ seq }) => seq)).toEqual(sender.sent.map((_, index) => index + 1));
  await one[Symbol.asyncDispose]();
});
