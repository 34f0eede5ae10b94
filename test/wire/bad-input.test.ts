import { randomBytes, randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { usualLimits } from '../support/usual-limits.ts';
import { call, rawSocket } from '../support/raw-socket.ts';
import { school } from '../support/school.ts';
import { start } from '../support/talk.ts';
import { until } from '../support/until.ts';

test('[WIRE3] of a frame of twenty-one calls none is run', async () => {
  await using s = await school();
  const client = await s.as('parent');
  const { id: conversationId } = await start(s, client, ['teacher']);
  using raw = await rawSocket(client);
  const frame = (count: number) =>
    Array.from({ length: count }, (_, id) =>
      call(id + 1, 'mutation', 'send', { id: randomUUID(), conversationId, body: 'x' }),
    );
  raw.send(frame(usualLimits.callsPerBatch + 1));
  const { error } = await raw.answerTo(1);
  expect(error?.json.data).toMatchObject({ code: 'BAD_REQUEST', reason: 'batch.tooLarge' });
  expect((await client.api.conversation.query({ conversationId })).lastSeq).toBe(0);
  raw.send(frame(usualLimits.callsPerBatch));
  await until(() => raw.answers.some(({ id, result }) => id === usualLimits.callsPerBatch && result));
  expect((await client.api.conversation.query({ conversationId })).lastSeq).toBe(usualLimits.callsPerBatch);
});

test('[LIVE10] an eleventh subscription of one socket is refused, also when all come at once, until another ends', async () => {
  await using s = await school();
  const client = await s.as('teacher');
  using raw = await rawSocket(client);
  raw.send(Array.from({ length: 15 }, (_, id) => call(id + 1, 'subscription', id % 2 ? 'onMessage' : 'onTyping')));
  const refused = () => raw.answers.filter(({ error }) => error?.json.data.reason === 'live.tooManySubscriptions');
  await raw.answerTo(15);
  await expect.poll(() => refused().length).toBe(5);
  raw.send({ id: 1, jsonrpc: '2.0', method: 'subscription.stop' });
  await expect.poll(() => raw.answers.some(({ id, result }) => id === 1 && result?.type === 'stopped')).toBe(true);
  raw.send(call(100, 'subscription', 'onPresence'));
  expect((await raw.answerTo(100)).result?.type).toBe('started');
  raw.send(call(101, 'subscription', 'onPresence'));
  await expect.poll(() => refused().length).toBe(6);
});

const json = fc.json({ maxDepth: 3 });
const envelope = fc.record(
  {
    id: fc.oneof(fc.integer(), fc.string(), fc.constantFrom(null, true, [], {}, -1, Number.MAX_VALUE)),
    jsonrpc: fc.constantFrom('2.0', '1.0', null),
    method: fc.constantFrom('query', 'mutation', 'subscription', 'subscription.stop', 'reconnect', '__proto__', 7),
    params: fc.oneof(
      fc.jsonValue({ maxDepth: 2 }),
      fc.record(
        {
          path: fc.oneof(
            fc.string(),
            fc.constantFrom('me', 'send', 'onMessage', 'auth.signIn', '__proto__', 'auth', 5),
          ),
          input: fc.oneof(fc.jsonValue({ maxDepth: 3 }), fc.record({ json: fc.jsonValue(), meta: fc.jsonValue() })),
          lastEventId: fc.oneof(fc.string(), fc.integer(), fc.constant(null)),
        },
        { requiredKeys: [] },
      ),
    ),
  },
  { requiredKeys: [] },
);
const frame = fc.oneof(
  json,
  fc.string({ unit: 'binary' }),
  envelope.map((one) => JSON.stringify(one)),
  fc.array(envelope, { maxLength: 5 }).map((some) => JSON.stringify(some)),
  fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
);

test('[WIRE4] whatever a frame holds, the server goes on serving others, and no bug answers', async () => {
  await using s = await school();
  const [client, control] = [await s.as('teacher'), await s.as('parent')];
  let raw = await rawSocket(client);
  let frames = 0;
  const isOpen = () => raw.socket.readyState === raw.socket.OPEN;
  for (const bad of fc.sample(frame, 250)) {
    if (!isOpen()) raw = await rawSocket(client);
    raw.send(bad);
    frames += 1;
    if (frames % 50 !== 0) continue;
    expect((await control.api.me.query()).user.id).toBe(s.people.parent);
    const bugs = raw.answers.flatMap(({ error }) => (error?.json.data.reason === 'internal.bug' ? [error.json] : []));
    expect(bugs).toEqual([]);
    expect(JSON.stringify(raw.answers)).not.toMatch(/node_modules|\.ts:\d|stack"/);
    raw.socket.terminate();
  }
  expect(frames).toBe(250);
});

test('[WIRE4] bytes that are no frames at all close that socket and no other', async () => {
  await using s = await school();
  const [client, control] = [await s.as('teacher'), await s.as('parent')];
  await control.api.me.query();
  for (let index = 0; index < 20; index += 1) {
    using raw = await rawSocket(client);
    const { _socket: transport } = raw.socket as unknown as { _socket: { write(bytes: Buffer): void } };
    transport.write(randomBytes(64));
    raw.socket.terminate();
  }
  expect((await control.api.me.query()).user.id).toBe(s.people.parent);
  expect(control.sockets).toHaveLength(1);
});

test('[WIRE4] a request with an id that is taken, or none, is refused and is no second', async () => {
  await using s = await school();
  const client = await s.as('teacher');
  using raw = await rawSocket(client);
  raw.send(call(1, 'subscription', 'onMessage'));
  await raw.answerTo(1);
  raw.send(call(1, 'subscription', 'onMessage'));
  await expect
    .poll(() => raw.answers.some(({ id, error }) => id === 1 && error?.json.data.code === 'BAD_REQUEST'))
    .toBe(true);
  raw.send(call(2, 'query', 'nonsense'));
  const unknown = await raw.answerTo(2);
  expect(unknown.error?.json.data).toMatchObject({ code: 'NOT_FOUND', reason: 'procedure.unknown' });
  expect(JSON.stringify(unknown)).not.toContain('nonsense');
});
