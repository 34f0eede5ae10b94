import pg from 'pg';
import { expect, test } from 'vitest';
import { busIs } from '../support/bus.ts';
import { workerDatabase } from '../support/database.ts';
import { followMessages, followTyping } from '../support/follow.ts';
import { testRedis } from '../support/redis.ts';
import { school } from '../support/school.ts';
import { newTestServer } from '../support/server.ts';
import { start } from '../support/talk.ts';
import { until } from '../support/until.ts';

test('[BUS1] [AWAY4] a process that has taken up a new epoch and one that starts on it hear each other, and so do those from before', async () => {
  await using redis = await testRedis();
  await using s = await school();
  const env = { REDIS_URL: redis.url };
  await using one = await newTestServer(undefined, env);
  await using two = await newTestServer(undefined, env);
  await busIs('joined', one.origin, two.origin);
  const [parent, teacher] = [await s.as('parent', one), await s.as('teacher', two)];
  const { id: conversationId } = await start(s, parent, ['teacher']);
  const [heard, alsoHeard] = [await followMessages(teacher), await followMessages(parent)];
  await drawEpoch();
  for (const { events } of [heard, alsoHeard]) await until(() => events.some(({ type }) => type === 'reset'));
  await using three = await newTestServer(undefined, env);
  await busIs('joined', three.origin);
  const newcomer = await s.as('teacher', three);
  // Typing is never read from the rows: what is heard of it on another process has come over the bus.
  const typing = [await followTyping(teacher), await followTyping(newcomer)];
  await parent.api.setTyping.mutate({ conversationId, typing: true });
  for (const { events } of typing) await until(() => events.length === 1, { withinMs: 2_000 });
  await parent.api.setTyping.mutate({ conversationId, typing: false });
  const back = await followTyping(parent);
  await newcomer.api.setTyping.mutate({ conversationId, typing: true });
  await until(() => back.events.length === 1, { withinMs: 2_000 });
  expect(back.events[0]).toMatchObject({ userId: s.people.teacher, typing: true });
});

async function drawEpoch(): Promise<void> {
  const { connection } = await workerDatabase();
  const owner = new pg.Client(connection);
  await owner.connect();
  await owner.query('update instance set epoch = gen_random_uuid()').finally(() => owner.end());
}
