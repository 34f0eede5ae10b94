import { randomUUID } from 'node:crypto';
import { createClient } from 'redis';
import { expect, test } from 'vitest';
import { busIs } from '../support/bus.ts';
import { testRedis } from '../support/redis.ts';
import { school } from '../support/school.ts';
import { newTestServer } from '../support/server.ts';
import { start } from '../support/talk.ts';
import { until } from '../support/until.ts';

test('[BUS2] a Redis that answers nothing and closes nothing holds up no message for more than 2 s', async () => {
  await using redis = await testRedis();
  await using s = await school();
  await using server = await newTestServer(undefined, { REDIS_URL: redis.url });
  await busIs('joined', server.origin);
  const parent = await s.as('parent', server);
  const { id: conversationId } = await start(s, parent, ['teacher']);
  await parent.api.send.mutate({ id: randomUUID(), conversationId, body: 'warm' });
  redis.freeze();
  const before = Date.now();
  const sent = parent.api.send
    .mutate({ id: randomUUID(), conversationId, body: 'frozen' })
    .then(() => Date.now() - before);
  const timeout = new Promise((resolve) => setTimeout(() => resolve('never'), 8_000));
  expect(await Promise.race([sent, timeout])).toBeLessThan(3_000);
  await busIs('polling', server.origin);
}, 30_000);

test('[BUS2] what some other program writes into a channel ends nothing', async () => {
  await using redis = await testRedis();
  await using s = await school();
  await using server = await newTestServer(undefined, { REDIS_URL: redis.url });
  await busIs('joined', server.origin);
  const { epoch } = await s.db.selectFrom('instance').select('epoch').executeTakeFirstOrThrow();
  const stranger = createClient({ url: redis.url });
  await stranger.connect();
  for (const text of ['{', '{"json":null}', '{"json":{"from":"x","message":{"kind":"revisions"}}}']) {
    const heard = await until(() => stranger.sPublish(`preau:${epoch}:all`, text));
    expect(heard).toBe(1);
  }
  stranger.destroy();
  const parent = await s.as('parent', server);
  expect(await parent.api.me.query()).toMatchObject({ user: { id: parent.userId } });
});
