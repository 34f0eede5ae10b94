import { connect as connectTcp } from 'node:net';
import { expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { call, openRaw, upgradeStatus } from '../support/raw-socket.ts';
import { school } from '../support/school.ts';
import { newTestServer } from '../support/server.ts';
import { testTokens } from '../support/tokens.ts';
import { until } from '../support/until.ts';

const address = '/trpc?connectionParams=1';
const names = (token: unknown) => ({ method: 'connectionParams', data: { token } });

async function withTokens() {
  const tokens = testTokens();
  const [server, s] = [await newTestServer(undefined, {}, tokens), await school()];
  const open = (headers: Record<string, string> = {}) => openRaw(server.origin, headers, address);
  const close = async () => {
    await s[Symbol.asyncDispose]();
    await server.close();
  };
  return { s, tokens, server, origin: server.origin, open, [Symbol.asyncDispose]: close };
}

test('[TOKEN3] a socket that says no token in 5 s is closed, whatever cookie it came with, and nothing it sent was run', async () => {
  await using t = await withTokens();
  const { cookie } = await t.s.as('teacher', t.server);
  using silent = await t.open({ cookie, origin: t.origin });
  using pinging = await t.open({ cookie, origin: t.origin });
  const pings = setInterval(() => pinging.socket.readyState === WebSocket.OPEN && pinging.socket.ping(), 500);
  const from = performance.now();
  expect(await Promise.all([silent.closed, pinging.closed])).toEqual([4401, 4401]);
  clearInterval(pings);
  expect(performance.now() - from).toBeGreaterThan(4_000);
  expect(t.tokens.sought).toEqual([]);
});

test('[TOKEN3] a first message that names no token, or nobody’s, is told so and closes the socket; what was sent with it is not run', async () => {
  await using t = await withTokens();
  const { cookie } = await t.s.as('teacher', t.server);
  const wrong = [names('invented'), names(''), names(undefined), { method: 'connectionParams', data: null }];
  for (const first of wrong) {
    using raw = await t.open({ cookie, origin: t.origin });
    raw.send(first);
    raw.send(call(1, 'query', 'me'));
    expect(await raw.closed, JSON.stringify(first)).toBe(4401);
    const said = raw.answers.map(({ id, error }) => ({ id, reason: error?.json.data.reason }));
    expect(said[0], JSON.stringify(first)).toEqual({ id: null, reason: 'token.none' });
    expect(raw.answers.every(({ error }) => error !== undefined)).toBe(true);
  }
  for (const odd of [names(7), call(7, 'query', 'me'), '{', '[]', 'null']) {
    using raw = await t.open({ cookie, origin: t.origin });
    raw.send(odd);
    raw.send(call(1, 'query', 'me'));
    await raw.closed;
    expect(raw.answers.every(({ error }) => error !== undefined)).toBe(true);
  }
});

test('[TOKEN3] what is sent behind the token waits until it is known who calls, and is answered in order', async () => {
  await using t = await withTokens();
  const { secret } = t.tokens.make(t.s.people.teacher, 'read');
  const find = t.tokens.find.bind(t.tokens);
  let goOn = () => {};
  const isLate = new Promise<void>((resolve) => (goOn = resolve));
  t.tokens.find = async (sought) => (await isLate, find(sought));
  using raw = await t.open();
  raw.send(names(secret));
  for (let id = 1; id <= 40; id += 1) raw.send(call(id, 'query', 'me'));
  await until(() => raw.socket.bufferedAmount === 0);
  expect(raw.answers).toEqual([]);
  goOn();
  await until(() => raw.answers.length === 40);
  expect(raw.answers.every(({ result }) => result !== undefined)).toBe(true);
});

test('[TOKEN3] one that floods before it is known who calls is read no further, and gone after 5 s', async () => {
  await using t = await withTokens();
  t.tokens.find = () => new Promise(() => undefined);
  using raw = await t.open();
  raw.send(names('slow'));
  const flood = setInterval(() => {
    if (raw.socket.readyState === WebSocket.OPEN) raw.send('x'.repeat(60_000));
  }, 10);
  await until(() => raw.socket.bufferedAmount > 1_000_000);
  expect(await raw.closed).toBeGreaterThan(1_000);
  clearInterval(flood);
});

test('[TOKEN3] of one address twenty may wait at once; one that is gone or known makes room, and the others are served meanwhile', async () => {
  await using t = await withTokens();
  const { origin, cookie } = await t.s.as('teacher', t.server);
  const { secret } = t.tokens.make(t.s.people.parent, 'read');
  const waiting = [];
  for (let index = 0; index < 20; index += 1) waiting.push(await t.open());
  expect(await upgradeStatus(origin, {}, address)).toBe(503);
  expect(await upgradeStatus(origin, { origin, cookie })).toBe(101);
  expect(await upgradeStatus(origin, { authorization: `Bearer ${secret}` })).toBe(101);
  waiting[0]!.socket.terminate();
  await until(async () => (await upgradeStatus(origin, {}, address)) === 101);
  waiting[1]!.send(names(secret));
  waiting[1]!.send(call(1, 'query', 'me'));
  await waiting[1]!.answerTo(1);
  await until(async () => (await upgradeStatus(origin, {}, address)) === 101);
  for (const { socket } of waiting) socket.terminate();
});

test('[TOKEN3] the eleventh socket of a token’s owner makes another give way, in whichever way it comes', async () => {
  await using t = await withTokens();
  const { secret } = t.tokens.make(t.s.people.parent, 'read');
  const opened = [];
  for (let index = 0; index < 10; index += 1) {
    const raw = await t.open();
    raw.send(names(secret));
    raw.send(call(1, 'query', 'me'));
    await raw.answerTo(1);
    opened.push(raw);
  }
  using eleventh = await t.open();
  eleventh.send(names(secret));
  expect(await opened[0]!.closed).toBe(4409);
  expect(await upgradeStatus(t.origin, { authorization: `Bearer ${secret}` })).toBe(101);
  expect(await opened[1]!.closed).toBe(4409);
  for (const { socket } of opened) socket.terminate();
});

test('[TOKEN3] parameters are waited for where the address says so letter by letter; anything else that asks for them is refused', async () => {
  await using t = await withTokens();
  const { origin, cookie } = await t.s.as('teacher', t.server);
  for (const query of [
    'connectionParams=0',
    'connectionParams',
    'connectionParams=1&connectionParams=1',
    'connection%50arams=true',
  ])
    expect(await upgradeStatus(origin, { origin, cookie }, `/trpc?${query}`), query).toBe(400);
  expect(await upgradeStatus(origin, { origin, cookie, authorization: 'Bearer x' }, address)).toBe(400);
  expect(await upgradeStatus(origin, { origin, cookie }, '/trpc?a=b')).toBe(101);
});

test('[TOKEN3] an upgrade that becomes no socket keeps no place among those that wait', async () => {
  await using t = await withTokens();
  const { hostname, port } = new URL(t.origin);
  const ask = () =>
    new Promise<void>((resolve) => {
      const socket = connectTcp(Number(port), hostname, () => {
        socket.write(`GET ${address} HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n`);
        socket.write('Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: short\r\n\r\n');
      });
      socket.resume().once('close', () => resolve());
    });
  for (let index = 0; index < 25; index += 1) await ask();
  expect(await upgradeStatus(t.origin, {}, address)).toBe(101);
});
