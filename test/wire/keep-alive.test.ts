import { once } from 'node:events';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ClientOptions } from 'ws';
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
  for (const say of [() => t.one.peer.send('PING'), () => t.one.peer.ping()]) {
    pass(13);
    const heard = Promise.race([once(t.one.socket, 'message'), once(t.one.socket, 'ping')]);
    say();
    await heard;
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
