import { setImmediate as turn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { encodeFrame } from '../../src/server/live/fan-out/frame.ts';
import { closeCodes } from '../../src/server/live/socket/live-socket.ts';
import { liveSockets } from '../support/live-sockets.ts';

test.each(Object.entries(closeCodes))(
  '[STOP1] what is answered and told in the turn in which a socket is closed (%s) arrives, in order, before the closing',
  async (_, code) => {
    await using sockets = await liveSockets();
    for (const how of ['close', 'cut'] as const) {
      const { socket, connection, heard, closed } = await sockets.open();
      socket.send('kept');
      connection.sendBuffer.write(encodeFrame('told'), 'durable');
      socket.send('kept, too');
      expect(connection.sendBuffer.buffered).toBeGreaterThan(0);
      socket[how](code);
      socket.send('too late');
      expect(await closed).toBe(code);
      expect(heard).toEqual(['kept', 'told', 'kept, too']);
    }
  },
);

const kib = 1_024;
/** Frames that take so much, of a kilobyte each. */
const framesOf = (bytes: number) => Array.from({ length: bytes / kib }, () => encodeFrame('x'.repeat(kib - 4)));

test('[SLOW1] of what waits for a slow reader signals are at most 256 KiB and rows 1 MiB; what is owed is written', async () => {
  await using sockets = await liveSockets();
  const { connection, socket, heard, closed } = await sockets.open();
  const { sendBuffer } = connection;
  const taken = (kind: 'signal' | 'durable' | 'owed') =>
    framesOf(2_048 * kib).filter((frame) => sendBuffer.write(frame, kind)).length;
  expect(taken('signal')).toBe(257);
  expect(sendBuffer.lagging).toBe(false);
  expect(taken('durable')).toBe(1_025 - 257);
  expect(sendBuffer.lagging).toBe(true);
  expect(sendBuffer.buffered).toBe(1_025 * kib);
  for (const frame of framesOf(64 * kib)) expect(sendBuffer.write(frame, 'owed')).toBe(true);
  expect(await sendBuffer.drained(new AbortController().signal)).toBe(true);
  expect(sendBuffer.write(encodeFrame('on we go'), 'durable')).toBe(true);
  socket.close(1000);
  expect(await closed).toBe(1000);
  expect([heard.length, heard.at(-1)]).toEqual([1_025 + 64 + 1, 'on we go']);
});

test('[SLOW1] a reader that lets more than 2 MiB of its own answers pile up is cut with 4408, and keeps those before', async () => {
  await using sockets = await liveSockets();
  const { socket, heard, closed } = await sockets.open();
  const answer = 'x'.repeat(32 * kib);
  for (let count = 0; count < 100; count += 1) socket.send(answer);
  expect(await closed).toBe(4408);
  expect(heard).toHaveLength(64);
});

test('where there is no time to spare, what is due to a socket soon after a write waits and leaves together; no other socket waits', async () => {
  await using sockets = await liveSockets();
  const [one, other] = [await sockets.open(), await sockets.open()];
  const say = ({ connection }: typeof one, text: string) => connection.sendBuffer.write(encodeFrame(text), 'durable');
  const left = async ({ connection }: typeof one) => {
    for (let turns = 0; turns < 3; turns += 1) await turn();
    return connection.sendBuffer.buffered === 0;
  };
  say(one, 'first');
  beBusyFor(300);
  say(one, 'second');
  expect(await left(one)).toBe(true);
  say(one, 'third');
  say(other, 'at once');
  expect(await left(other)).toBe(true);
  expect(await left(one)).toBe(false);
  say(one, 'fourth');
  await expect.poll(() => one.heard).toEqual(['first', 'second', 'third', 'fourth']);
});

function beBusyFor(ms: number): void {
  for (const end = performance.now() + ms; performance.now() < end;);
}
