import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { busIs } from '../support/bus.ts';
import { closing, connect, type TestClient } from '../support/client.ts';
import { workerDatabase } from '../support/database.ts';
import { followMessages, followPresence, followTyping } from '../support/follow.ts';
import { testRedis } from '../support/redis.ts';
import { refusalOf } from '../support/refusal.ts';
import { school } from '../support/school.ts';
import { history, newSender } from '../support/sender.ts';
import { set } from '../support/settings.ts';
import { newTestServer, runServer } from '../support/server.ts';
import { start } from '../support/talk.ts';
import { until } from '../support/until.ts';

/** The parent on one server, the teacher on the other, joined by a Redis. */
async function joined() {
  const redis = await testRedis();
  const s = await school();
  const env = { REDIS_URL: redis.url };
  const [one, other] = [await newTestServer(undefined, env), await newTestServer(undefined, env)];
  const bus = (state: string) => busIs(state, one.origin, other.origin);
  await bus('joined');
  const [parent, teacher] = [await s.as('parent', one), await s.as('teacher', other)];
  const { id: conversationId } = await start(s, parent, ['teacher']);
  const say = (from: TestClient, body: string) => from.api.send.mutate({ id: randomUUID(), conversationId, body });
  const type = (typing: boolean) => parent.api.setTyping.mutate({ conversationId, typing });
  const close = async () => {
    for (const part of [s, one, other, redis]) await part[Symbol.asyncDispose]();
  };
  return { redis, s, one, other, bus, parent, teacher, conversationId, say, type, [Symbol.asyncDispose]: close };
}

test('[BUS1] people on two processes hear each other’s messages, typing and presence', async () => {
  await using t = await joined();
  const heard = await followMessages(t.teacher);
  const typing = await followTyping(t.teacher);
  const presence = await followPresence(t.teacher);
  const { parent } = t.s.people;
  await until(() => presence.events.some(({ userId }) => userId === parent));
  await t.type(true);
  await until(() => typing.events.some((event) => event.typing && event.userId === parent));
  await t.parent.api.setPresence.mutate({ presence: 'away' });
  await until(() => presence.events.some((event) => event.presence === 'away' && event.userId === parent));
  await t.say(t.parent, 'across');
  await until(() => typing.events.at(-1)?.typing === false);
  await until(() => heard.messages().length > 0);
  expect(heard.messages().map(({ body }) => body)).toEqual(['across']);
});

test('[BUS2] with Redis away messages arrive from the rows, and once it is back typing, which is in no row, crosses again', async () => {
  await using t = await joined();
  const heard = { parent: await followMessages(t.parent), teacher: await followMessages(t.teacher) };
  const typing = await followTyping(t.teacher);
  await t.redis.kill();
  await t.bus('polling');
  await t.say(t.parent, 'without');
  await until(() => heard.teacher.messages().length === 1);
  await t.say(t.teacher, 'and back');
  await until(() => heard.parent.messages().length === 2);
  await t.redis.start();
  await t.bus('joined');
  await t.type(true);
  await until(() => typing.events.some((event) => event.typing));
  await t.say(t.parent, 'joined again');
  await until(() => heard.teacher.messages().length === 3);
  for (const { messages, events } of Object.values(heard)) {
    expect(messages().map(({ body }) => body)).toEqual(['without', 'and back', 'joined again']);
    expect(events.filter(({ type }) => type === 'reset')).toEqual([]);
  }
});

test('[BUS3] a session ended on one process closes its sockets on the other, and the browser that ended it is served on', async () => {
  await using t = await joined();
  const elsewhere = await t.s.as('teacher', t.one);
  const sessions = await t.teacher.api.auth.sessions.query();
  const closed = closing(t.teacher);
  await elsewhere.api.auth.revokeSession.mutate({ id: sessions.find(({ current }) => current)!.id });
  expect(await closed).toBe(4401);
  expect(await elsewhere.api.me.query()).toMatchObject({ user: { id: t.s.people.teacher } });
});

test('[BUS4] a process killed while its clients resume on the other: nothing is missing, nothing comes twice', async () => {
  await using t = await joined();
  const { url: DATABASE_URL } = await workerDatabase();
  const origin = 'http://school.example';
  const env = { REDIS_URL: t.redis.url, PREAU_ORIGINS: origin };
  await using killed = await runServer({ ...env, DATABASE_URL });
  await using other = await newTestServer(undefined, env);
  let at = killed.url;
  await using parent = await connect(t.s.people.parent, origin, () => at);
  await using teacher = await connect(t.s.people.teacher, origin, () => at);
  const heard = await followMessages(teacher);
  const sender = newSender(parent, t.conversationId, { pauseMs: 0 });
  await sender.past(5);
  await until(() => sender.inFlight() !== undefined, { everyMs: 1 });
  killed.kill('SIGKILL');
  at = other.origin;
  await sender.past(sender.acked.size + 5);
  await sender.stop();
  const kept = await history(t.parent, t.conversationId);
  expect(sender.refused).toEqual([]);
  expect(kept.map(({ id }) => id)).toEqual(sender.sent.map(({ id }) => id));
  expect(kept.map(({ seq }) => seq)).toEqual(kept.map((_, index) => index + 1));
  await until(() => heard.messages().length >= kept.length);
  expect(heard.messages()).toEqual(kept);
});

test('[BUS5] what somebody sends over two processes at once is in the long run no more than over one', async () => {
  await using t = await joined();
  const elsewhere = await t.s.as('parent', t.other);
  const [from, forMs] = [performance.now(), 4_000];
  let accepted = 0;
  const sendOn = async (client: TestClient) => {
    while (performance.now() - from < forMs)
      await t.say(client, 'eager').then(
        () => (accepted += 1),
        () => wait(20),
      );
  };
  const lines = [t.parent, elsewhere].flatMap((client) => Array.from({ length: 5 }, () => sendOn(client)));
  await Promise.all(lines);
  const seconds = (performance.now() - from) / 1_000;
  // 30 and ten a second, and once more what the other process allowed before it heard of them.
  expect(accepted).toBeLessThanOrEqual(30 + 30 + 10 * seconds + 10);
});

test('[SET4] a rule that is changed on one process holds on the other, in a conversation that was there, until it is taken back', async () => {
  await using t = await joined();
  const admin = await t.s.as('admin', t.one);
  await t.say(t.teacher, 'before');
  const isRefused = () => t.say(t.teacher, 'now?').then(() => false, reasonOf);
  await set(admin, { contactRules: { teacher: { parent: 'never' }, parent: { teacher: 'never' } } });
  await until(async () => (await isRefused()) === 'conversation.readOnly');
  expect(await refusalOf(t.say(t.parent, 'nor I'))).toMatchObject({ reason: 'conversation.readOnly' });
  await set(admin, { contactRules: null });
  await until(async () => (await isRefused()) === false);
  await set(admin, { studentWriting: 'never' });
  await t.say(t.teacher, 'of students alone');
});

const reasonOf = (error: { data?: { reason?: string } }) => error.data?.reason;
