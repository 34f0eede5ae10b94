import { once } from 'node:events';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { runBuilt } from '../support/built-server.ts';
import { temporaryDataDir } from '../support/data-dir.ts';
import { demoPerson } from '../support/demo-person.ts';
import { flag, report, seed } from '../support/seed.ts';
import { until } from '../support/until.ts';

const frames = flag('FRAMES', 10_000);
/** Below what a socket may send at once. */
const framesPerSocket = 250;

const paths = [
  'me',
  'send',
  'messages',
  'conversations',
  'onMessage',
  'onTyping',
  'markRead',
  'auth.signIn',
  'admin.suspend',
  '__proto__',
  'a.b.c',
  '',
];
const json = fc.jsonValue({ maxDepth: 3 });
const call = fc.record(
  {
    id: fc.oneof(fc.integer(), fc.string({ maxLength: 8 }), fc.constant(null), json),
    jsonrpc: fc.constantFrom('2.0', '1.0', 7),
    method: fc.constantFrom('query', 'mutation', 'subscription', 'subscription.stop', 'reconnect', 'x'),
    params: fc.oneof(
      json,
      fc.record(
        {
          path: fc.oneof(fc.constantFrom(...paths), json),
          input: fc.oneof(json, fc.record({ json, meta: json }, { requiredKeys: [] })),
          lastEventId: fc.oneof(fc.string(), json),
        },
        { requiredKeys: [] },
      ),
    ),
  },
  { requiredKeys: [] },
);
const frame = fc.oneof(
  { weight: 5, arbitrary: call.map((value) => JSON.stringify(value)) },
  { weight: 2, arbitrary: fc.array(call, { maxLength: 25 }).map((value) => JSON.stringify(value)) },
  { weight: 2, arbitrary: fc.string({ maxLength: 200 }) },
  { weight: 2, arbitrary: fc.uint8Array({ maxLength: 200 }) },
  { weight: 1, arbitrary: fc.constantFrom('PING', 'PONG', '', '[]', 'null', '{}', '"', '[[[[', 'x'.repeat(60_000)) },
);

test(`[GUARD4] ${frames} frames of nonsense leave the same process alive and everyone else served (seed ${seed})`, async () => {
  await using dir = temporaryDataDir();
  await using server = await runBuilt({ PREAU_DATA_DIR: dir.dataDir });
  await using control = await demoPerson(server.url, 'teacher@jules-verne.example');
  await using attacker = await demoPerson(server.url, 'student@jules-verne.example');
  const nonsense = fc.sample(frame, { numRuns: frames, seed });
  let sent = 0;
  let sockets = 0;
  while (sent < frames) {
    const socket = new WebSocket(`${server.url.replace('http', 'ws')}/trpc`, {
      headers: { cookie: attacker.cookie, origin: server.url },
    });
    socket.on('error', () => undefined);
    await once(socket, 'open');
    sockets += 1;
    for (const data of nonsense.slice(sent, sent + framesPerSocket)) socket.send(data);
    sent += framesPerSocket;
    await until(() => socket.bufferedAmount === 0 || socket.readyState !== WebSocket.OPEN);
    socket.close();
    await until(() => socket.readyState === WebSocket.CLOSED);
    expect(await control.api.me.query()).toMatchObject({ user: { id: control.userId } });
  }
  expect(await control.http.conversations.query({})).toMatchObject({ eventCursor: expect.any(String) });
  expect(() => process.kill(server.pid, 0)).not.toThrow();
  expect(`${server.stdout()}${server.stderr()}`).not.toContain('a procedure failed');
  report('fuzz', { frames, sockets, crashes: 0, 'bugs in the log': 0 });
});
