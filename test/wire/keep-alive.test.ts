import { once } from 'node:events';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ClientOptions } from 'ws';
import { encodeFrame } from '../../src/server/live/fan-out/frame.ts';
import { keepAlive } from '../../src/server/wire/keep-alive.ts';
import { liveSockets, type LivePair } from '../support/live-sockets.ts';
import { until } from '../support/until.ts';

// The sockets are real, and so is everything that is waited for; only the time that passes in silence is not.
beforeEach(() => void vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] }));
afterEach(() => void vi.useRealTimers());

/** Peers that were all heard at this moment, and a server that looks at them once a second. */
async function kept(options: ClientOptions = {}, count = 1) {
  const sockets = await liveSockets();
  const peers: LivePair[] = [];
  for (let index = 0; index < count; index += 1) peers.push(await sockets.open(options));
  const stop = keepAlive(sockets.wss);
  const close = async () => {
    stop();
    await sockets[Symbol.asyncDispose]();
  };
  return { peers, one: peers[0]!, [Symbol.asyncDispose]: close };
}

const pass = (seconds: number) => void vi.advanceTimersByTime(seconds * 1_000);
const isDeaf: ClientOptions = { autoPong: false };

/** How often it was asked until now: a word that is sent behind all pings has come. */
async function pingsTo({ socket, peer, pings }: LivePair): Promise<number> {
  const word = once(peer, 'message');
  socket.send('a word');
  await word;
  return pings();
}

test('[LIVE13] a peer that is silent for 14 s is asked, and cut 5 s later where it says nothing', async () => {
  await using t = await kept(isDeaf);
  pass(13);
  expect(await pingsTo(t.one)).toBe(0);
  pass(1);
  expect(await pingsTo(t.one)).toBe(1);
  pass(4);
  expect(await pingsTo(t.one)).toBe(1);
  expect(t.one.socket.readyState).toBe(t.one.socket.OPEN);
  pass(1);
  // Not with a closing that it would have to answer: nobody is there.
  expect(await t.one.closed).toBe(1006);
});

test('[LIVE13] a peer that answers is kept, and asked again after 14 s more', async () => {
  await using t = await kept();
  for (let round = 1; round <= 4; round += 1) {
    pass(13);
    expect(await pingsTo(t.one)).toBe(round - 1);
    const answer = once(t.one.socket, 'pong');
    pass(1);
    await answer;
  }
  expect(await pingsTo(t.one)).toBe(4);
  expect(t.one.peer.readyState).toBe(t.one.peer.OPEN);
});

test('[LIVE13] whoever says anything at all is not asked', async () => {
  await using t = await kept(isDeaf);
  const { peer, socket } = t.one;
  for (const [say, heard] of [
    [() => peer.send('PING'), () => once(peer, 'message')],
    [() => peer.send('PONG'), () => once(socket, 'message')],
    [() => peer.ping(), () => once(socket, 'ping')],
  ] as const) {
    pass(13);
    const isHeard = heard();
    say();
    await isHeard;
  }
  pass(13);
  expect(await pingsTo(t.one)).toBe(0);
});

test('[LIVE13] a socket that the server does not read at present is not taken for dead', async () => {
  await using t = await kept();
  t.one.socket.pause();
  pass(60);
  expect(await pingsTo(t.one)).toBe(0);
  const answer = once(t.one.socket, 'pong');
  t.one.socket.resume();
  pass(1);
  await answer;
  pass(5);
  expect(await pingsTo(t.one)).toBe(1);
  expect(t.one.peer.readyState).toBe(t.one.peer.OPEN);
});

test('[LIVE13] of many who came at the same moment each is asked, and each dead one cut', async () => {
  await using t = await kept(isDeaf, 150);
  pass(14);
  await until(() => t.peers.every(({ pings }) => pings() === 1));
  pass(5);
  expect(new Set(await Promise.all(t.peers.map(({ closed }) => closed)))).toEqual(new Set([1006]));
});

test('[CLIENT1] a client that asks for a sign of life gets one, behind what was written before, and nobody else hears of it', async () => {
  await using t = await kept();
  const { peer, socket, connection, heard } = t.one;
  const others = vi.fn<() => void>();
  socket.on('message', others);
  peer.send('PING');
  await until(() => heard.length === 1);
  connection.sendBuffer.write(encodeFrame('told'), 'durable');
  peer.send('PING');
  await until(() => heard.length === 3);
  expect(heard).toEqual(['PONG', 'told', 'PONG']);
  expect(others).not.toHaveBeenCalled();
  peer.send(Buffer.from('PING'), { binary: true });
  peer.send('PINGS');
  await until(() => others.mock.calls.length === 2);
  expect(heard).toHaveLength(3);
});

test('[SLOW1] whoever asks and reads nothing of what is owed to them is cut', async () => {
  await using t = await kept();
  const { peer, connection, closed } = t.one;
  peer.pause();
  while (connection.sendBuffer.buffered <= 2_097_152) {
    connection.sendBuffer.write(encodeFrame('x'.repeat(60_000)), 'owed');
    connection.sendBuffer.flush();
  }
  peer.send('PING');
  await until(() => connection.socket.readyState !== connection.socket.OPEN);
  peer.resume();
  expect(await closed).toBe(4408);
});
