import { connect as connectTcp } from 'node:net';
import { expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { usualLimits } from '../support/usual-limits.ts';
import type { TestClient } from '../support/client.ts';
import { call, openRaw, rawSocket, upgradeStatus, type RawSocket } from '../support/raw-socket.ts';
import { school } from '../support/school.ts';
import { newTestServer } from '../support/server.ts';

test('[WIRE1] a socket is opened for who is signed in, from a page of ours', async () => {
  await using s = await school();
  const { origin, cookie } = await s.as('teacher');
  expect(await upgradeStatus(origin, { origin, cookie })).toBe(101);
  expect(await upgradeStatus(origin, { origin })).toBe(401);
  expect(await upgradeStatus(origin, { origin, cookie: 'preau_session=invented' })).toBe(401);
  expect(await upgradeStatus(origin, { origin, cookie }, '/other')).toBe(404);
});

test('[WIRE1] an origin that is missing, foreign, or ours under another scheme or port is refused before the session is looked at', async () => {
  await using s = await school();
  const { origin, cookie } = await s.as('teacher');
  const foreign = ['https://evil.example', origin.replace('http:', 'https:'), `${origin}0`, `${origin}/`, 'null'];
  for (const other of foreign) expect(await upgradeStatus(origin, { origin: other, cookie }), other).toBe(403);
  expect(await upgradeStatus(origin, { cookie })).toBe(403);
  expect(await upgradeStatus(origin, {})).toBe(403);
});

test('[WIRE1] behind https only the https origin is ours', async () => {
  await using s = await school();
  await using server = await newTestServer(undefined, { PREAU_PUBLIC_URL: 'https://ecole.example' });
  const { cookie } = await s.as('teacher', server);
  expect(await upgradeStatus(server.origin, { origin: 'https://ecole.example', cookie })).toBe(101);
  expect(await upgradeStatus(server.origin, { origin: 'http://ecole.example', cookie })).toBe(403);
  expect(await upgradeStatus(server.origin, { origin: server.origin, cookie })).toBe(403);
});

test('[WIRE1] whatever a cookie header holds, the session in it is found or not, and nothing breaks', async () => {
  await using s = await school();
  const { origin, cookie } = await s.as('teacher');
  for (const odd of ['%', 'a=%E0%A4%A', '=;=;;', 'preau_session', `__proto__=x; ${'a=b; '.repeat(200)}`])
    expect(await upgradeStatus(origin, { origin, cookie: odd }), odd).toBe(401);
  expect(await upgradeStatus(origin, { origin, cookie: `a=%; ${cookie}; =` })).toBe(101);
});

/** Nine, used in order after the client's own. */
async function nineMore(client: TestClient): Promise<RawSocket[]> {
  await client.api.me.query();
  const sockets: RawSocket[] = [];
  while (sockets.length < 9) {
    const raw = await rawSocket(client);
    raw.send(call(1, 'query', 'me'));
    await raw.answerTo(1);
    sockets.push(raw);
  }
  return sockets;
}

test('[WIRE1] for an eleventh socket of one person the one that was silent for longest gives way with 4409, and nobody else’s', async () => {
  await using s = await school();
  const teacher = await s.as('teacher');
  const parent = await rawSocket(await s.as('parent'));
  const sockets = await nineMore(teacher);
  await teacher.api.me.query();
  const eleventh = await rawSocket(teacher);
  expect(await sockets[0]!.closed).toBe(4409);
  for (const raw of [parent, eleventh, ...sockets.slice(1)]) {
    raw.send(call(3, 'query', 'me'));
    expect(await raw.answerTo(3)).toHaveProperty('result');
  }
});

test('[WIRE1] one that nobody looks at gives way before one that was silent for longer', async () => {
  await using s = await school();
  const teacher = await s.as('teacher');
  const sockets = await nineMore(teacher);
  sockets[6]!.send(call(2, 'mutation', 'setPresence', { presence: 'away' }));
  expect(await sockets[6]!.answerTo(2)).toHaveProperty('result');
  using _ = await rawSocket(teacher);
  expect(await sockets[6]!.closed).toBe(4409);
  expect(sockets[0]!.socket.readyState).toBe(WebSocket.OPEN);
});

test('[WIRE3] a frame of one byte more than 64 KiB closes the socket with 1009, and one less is read', async () => {
  await using s = await school();
  const client = await s.as('teacher');
  using raw = await rawSocket(client);
  raw.send(' '.repeat(usualLimits.frameBytes - 2) + '{}');
  await raw.answerTo(null);
  raw.send('x'.repeat(usualLimits.frameBytes + 1));
  expect(await raw.closed).toBe(1009);
  expect((await client.api.me.query()).user.id).toBe(s.people.teacher);
});

test('[WIRE1] what is no upgrade at all is answered or cut, and the server goes on', async () => {
  await using s = await school();
  const { origin, cookie, api } = await s.as('teacher');
  const { hostname, port } = new URL(origin);
  const key = 'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13';
  const head = `Host: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nOrigin: ${origin}\r\nCookie: ${cookie}`;
  for (const lines of [
    head,
    `${head}\r\n${key.replace('13', '1')}`,
    `${head}\r\nSec-WebSocket-Key: short`,
    `${head}\r\n${key}`,
  ]) {
    const ended = new Promise<void>((resolve) => {
      const socket = connectTcp(Number(port), hostname, () => {
        socket.write(`GET /trpc HTTP/1.1\r\n${lines}\r\n\r\n`);
        socket.once('data', () => socket.write(Buffer.from('ffffffffffff', 'hex')));
      });
      socket.on('error', () => undefined).once('close', () => resolve());
    });
    await ended;
  }
  expect((await api.me.query()).user.id).toBe(s.people.teacher);
});

test('[CLIENT70] a socket that was opened for one person is closed with 4410 where somebody else is signed in by now', async () => {
  await using s = await school();
  const [teacher, parent] = [await s.as('teacher'), await s.as('parent')];
  const open = async ({ api }: TestClient) => {
    const { user } = await api.me.query();
    return openRaw(teacher.origin, { origin: teacher.origin, cookie: teacher.cookie }, `/trpc?person=${user.id}`);
  };
  using mine = await open(teacher);
  using theirs = await open(parent);
  expect(await theirs.closed).toBe(4410);
  mine.send(call(1, 'query', 'me'));
  expect(await mine.answerTo(1)).toHaveProperty('result');
});
