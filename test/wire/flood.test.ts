import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, onTestFinished, test, vi } from 'vitest';
import { WebSocket } from 'ws';
import { closeDatabases, newDatabases } from '../../src/server/db/open.ts';
import { roles } from '../../src/server/db/roles.ts';
import { newLog } from '../../src/server/log.ts';
import { Shares } from '../../src/server/shares.ts';
import { sessionCookieOf } from '../support/client.ts';
import { workerDatabase } from '../support/database.ts';
import { holdTime } from '../support/hold-time.ts';
import { school, type School } from '../support/school.ts';
import { newTestServer } from '../support/server.ts';
import { start } from '../support/talk.ts';
import { until } from '../support/until.ts';
import { holding, waitingCount } from '../support/waiting.ts';

async function rawSocket(s: School, origin = s.server.origin): Promise<WebSocket> {
  const cookie = await sessionCookieOf(s.people.parent);
  const socket = new WebSocket(`${origin.replace('http', 'ws')}/trpc`, { headers: { cookie, origin } });
  await once(socket, 'open');
  return socket;
}

test('[GUARD1] a socket that sends more frames than anyone types is closed before they are parsed, and others are served', async () => {
  holdTime();
  await using s = await school();
  const teacher = await s.as('teacher');
  const socket = await rawSocket(s);
  const closed = once(socket, 'close');
  for (let index = 0; index < 500; index += 1) socket.send('{"id":1,"method":"query","params":{"path":"me"}}');
  const [code] = (await closed) as [number];
  expect(code).toBe(4429);
  expect(await teacher.api.me.query()).toMatchObject({ user: { id: s.people.teacher } });
});

test('[GUARD1] a socket that sends few frames and much in them is closed as well', async () => {
  holdTime();
  await using s = await school();
  const socket = await rawSocket(s);
  const closed = once(socket, 'close');
  const frame = ' '.repeat(60_000);
  let answers = 0;
  socket.on('message', () => (answers += 1));
  for (let index = 0; index < 30; index += 1) socket.send(frame);
  await until(() => answers === 30);
  expect(socket.readyState).toBe(WebSocket.OPEN);
  for (let index = 0; index < 30; index += 1) socket.send(frame);
  const [code] = (await closed) as [number];
  expect(code).toBe(4429);
});

test('[GUARD2] of many calls at once sixteen run, 64 wait, the socket is read no further, and every one is answered', async () => {
  await using s = await school();
  const { id: conversationId } = await start(s, await s.as('parent'), ['teacher']);
  const { connection } = await workerDatabase();
  const databases = newDatabases(connection, newLog('silent'), { max: 40 });
  await using server = await newTestServer({ connection, databases });
  const socket = await rawSocket(s, server.origin);
  const answered: number[] = [];
  socket.on('message', (data: Buffer) => answered.push((JSON.parse(data.toString()) as { id: number }).id));
  let [calls, pongs] = [0, 0];
  socket.on('pong', () => (pongs += 1));
  const ask = (count: number) => {
    const frame = Array.from({ length: count }, () => {
      calls += 1;
      return { id: calls, method: 'query', params: { path: 'conversation', input: { json: { conversationId } } } };
    });
    socket.send(JSON.stringify(frame));
  };
  // Of one person's calls fewer run at once than of one socket's: without that, the socket's own bound shows.
  onTestFinished(() => void vi.restoreAllMocks());
  vi.spyOn(Shares.prototype, 'call').mockImplementation((_, work) => work());
  // Nothing that opens a socket reads it: the calls alone wait.
  await using held = await holding('lock table message in access exclusive mode');
  for (const count of [20, 20, 20, 19]) ask(count);
  await until(async () => (await waitingCount({ role: roles.app })) === 16);
  socket.ping();
  await until(() => pongs === 1);
  ask(1);
  // What comes in one piece is read in one piece: the next comes when the socket is no longer read, which nothing shows.
  await wait(300);
  for (const count of [20, 20]) ask(count);
  socket.ping();
  // Nothing shows that nothing comes but that it has not come for a while.
  await wait(300);
  expect({ running: await waitingCount({ role: roles.app }), pongs, answers: answered.length }).toEqual({
    running: 16,
    pongs: 1,
    answers: 0,
  });
  await held.letGo();
  await until(() => answered.length === 120);
  expect(answered.toSorted((one, other) => one - other)).toEqual(Array.from({ length: 120 }, (_, index) => index + 1));
  await until(() => pongs === 2);
  socket.terminate();
  await closeDatabases(databases);
});

test('[GUARD3] of one person no more than ten sockets are open: for each that comes one gives way', async () => {
  await using s = await school();
  const sockets = await Promise.all(Array.from({ length: 10 }, () => rawSocket(s)));
  for (let index = 0; index < 5; index += 1) sockets.push(await rawSocket(s));
  const open = () => sockets.filter(({ readyState }) => readyState === WebSocket.OPEN).length;
  await until(() => open() <= 10);
  expect(open()).toBe(10);
  for (const socket of sockets) socket.terminate();
});

test('[GUARD6] calls are counted, not frames: of six hundred in thirty frames some are told to wait, and the socket stays', async () => {
  holdTime();
  await using s = await school();
  const socket = await rawSocket(s);
  const reasons: string[] = [];
  socket.on('message', (data: Buffer) => {
    const { error } = JSON.parse(data.toString()) as { error?: { json: { data: { reason: string } } } };
    reasons.push(error?.json.data.reason ?? 'answered');
  });
  for (let frame = 0; frame < 30; frame += 1) {
    const calls = Array.from({ length: 20 }, (_, index) => ({
      id: frame * 20 + index + 1,
      method: 'query',
      params: { path: 'me' },
    }));
    socket.send(JSON.stringify(calls));
  }
  await until(() => reasons.length === 600);
  expect(new Set(reasons)).toEqual(new Set(['answered', 'rate.exceeded']));
  expect(reasons.filter((reason) => reason === 'answered')).toHaveLength(400);
  expect(socket.readyState).toBe(WebSocket.OPEN);
  socket.close();
});
