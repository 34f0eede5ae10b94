import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { sessionCookieOf } from '../support/client.ts';
import { school, type School } from '../support/school.ts';
import { until } from '../support/until.ts';

async function rawSocket(s: School): Promise<WebSocket> {
  const { origin } = s.server;
  const cookie = await sessionCookieOf(s.people.parent);
  const socket = new WebSocket(`${origin.replace('http', 'ws')}/trpc`, { headers: { cookie, origin } });
  await once(socket, 'open');
  return socket;
}

test('[GUARD1] a socket that sends more frames than anyone types is closed before they are parsed, and others are served', async () => {
  await using s = await school();
  const teacher = await s.as('teacher');
  const socket = await rawSocket(s);
  const closed = once(socket, 'close');
  for (let index = 0; index < 500; index += 1) socket.send('{"id":1,"method":"query","params":{"path":"me"}}');
  const [code] = (await closed) as [number];
  expect(code).toBe(4429);
  expect(await teacher.api.me.query()).toMatchObject({ user: { id: s.people.teacher } });
});

test('[GUARD2] of many calls at once sixteen run, the others wait their turn, and every one is answered', async () => {
  await using s = await school();
  const socket = await rawSocket(s);
  const answered: number[] = [];
  socket.on('message', (data: Buffer) => answered.push((JSON.parse(data.toString()) as { id: number }).id));
  for (let frame = 0; frame < 10; frame += 1) {
    const calls = Array.from({ length: 20 }, (_, index) => ({
      id: frame * 20 + index + 1,
      method: 'query',
      params: { path: 'me' },
    }));
    socket.send(JSON.stringify(calls));
  }
  await until(() => answered.length >= 200);
  expect(new Set(answered).size).toBe(200);
  socket.close();
});

test('[GUARD3] an eleventh socket of one person is refused, and one more is welcome once another has closed', async () => {
  await using s = await school();
  const sockets = await Promise.all(Array.from({ length: 10 }, () => rawSocket(s)));
  const refusal = await rawSocket(s).then(
    () => 'opened',
    (error: unknown) => String(error),
  );
  expect(refusal).toContain('429');
  sockets[0]!.terminate();
  await wait(100);
  sockets.push(await rawSocket(s));
  for (const socket of sockets) socket.terminate();
});

test('[GUARD6] calls are counted, not frames: of six hundred in thirty frames some are told to wait, and the socket stays', async () => {
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
  expect(reasons.filter((reason) => reason === 'answered').length).toBeGreaterThanOrEqual(400);
  expect(socket.readyState).toBe(WebSocket.OPEN);
  socket.close();
});
