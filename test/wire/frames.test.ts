import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import { setImmediate as turn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { call, rawSocket } from '../support/raw-socket.ts';
import { school } from '../support/school.ts';
import { say, start } from '../support/talk.ts';

test('[LIVE6] a request whose id is a text is answered under the text, also where another’s is the same as a number', async () => {
  await using s = await school();
  const [parent, teacher] = [await s.as('parent'), await s.as('teacher')];
  const { id } = await start(s, parent, ['teacher']);
  using one = await rawSocket(parent);
  using other = await rawSocket(teacher);
  one.send(call(7, 'subscription', 'onMessage'));
  other.send({ ...call(7, 'subscription', 'onMessage'), id: '7' });
  await one.answerTo(7);
  await other.answerTo('7');
  // Whichever is heard live, both are told under the same cursor.
  for (let n = 1; n <= 5; n += 1) await say(parent, id, String(n));
  await expect.poll(() => one.answers.length).toBeGreaterThan(3);
  await expect.poll(() => other.answers.length).toBeGreaterThan(3);
  expect(new Set(one.answers.map((answer) => answer.id))).toEqual(new Set([7]));
  expect(new Set(other.answers.map((answer) => answer.id))).toEqual(new Set(['7']));
});

test('[GUARD1] a socket that pings without end is closed', async () => {
  await using s = await school();
  using raw = await rawSocket(await s.as('parent'));
  let pongs = 0;
  raw.socket.on('pong', () => {
    pongs += 1;
    if (pongs < 5_000) raw.socket.ping();
  });
  raw.socket.ping();
  expect(await raw.closed).toBe(4429);
  expect(pongs).toBeLessThan(1_000);
});

test('[LIVE10] [WIRE4] a subscription that is refused has the code of its reason', async () => {
  await using s = await school();
  using raw = await rawSocket(await s.as('parent'));
  for (let n = 1; n <= 11; n += 1) raw.send(call(n, 'subscription', 'onTyping'));
  await expect.poll(() => raw.answers.filter((answer) => answer.error).length).toBe(1);
  expect(raw.answers.find((answer) => answer.error)!.error!.json.data).toMatchObject({
    code: 'TOO_MANY_REQUESTS',
    httpStatus: 429,
  });
});

test('[WIRE9] frames are not compressed, whatever a client offers', async () => {
  await using s = await school();
  const { origin, cookie } = await s.as('parent');
  const socket = new WebSocket(`${origin.replace('http', 'ws')}/trpc`, {
    headers: { origin, cookie },
    perMessageDeflate: true,
  });
  const opened = once(socket, 'open');
  const [{ headers }] = (await once(socket, 'upgrade')) as [IncomingMessage];
  expect(headers['sec-websocket-extensions']).toBeUndefined();
  await opened;
  expect(socket.extensions).toBe('');
  socket.terminate();
});

test('[WIRE9] a frame in 64 pieces is read, and one in 65 closes the socket', async () => {
  await using s = await school();
  using raw = await rawSocket(await s.as('parent'));
  const inPieces = (text: string, count: number) => {
    for (let piece = 1; piece < count; piece += 1) raw.socket.send(text[piece - 1] ?? '', { fin: false });
    raw.socket.send(text.slice(count - 1), { fin: true });
  };
  inPieces(JSON.stringify(call(1, 'query', 'me')), 64);
  expect((await raw.answerTo(1)).error).toBeUndefined();
  inPieces(JSON.stringify(call(2, 'query', 'me')), 65);
  expect(await raw.closed).toBe(1008);
  expect(raw.answers).toHaveLength(1);
});

test('[WIRE10] the id of a request is a number or a short text; any other is a frame that cannot be read, and is not repeated', async () => {
  await using s = await school();
  using raw = await rawSocket(await s.as('parent'));
  const withId = (id: unknown) => ({ ...call(1, 'query', 'me'), id });
  raw.send(withId('x'.repeat(64)));
  expect((await raw.answerTo('x'.repeat(64))).error).toBeUndefined();
  for (const id of ['y'.repeat(65), { y: 1 }, ['y'], true]) {
    raw.answers.length = 0;
    raw.send(withId(id));
    expect((await raw.answerTo(null)).error?.json).toMatchObject({ data: { reason: 'input.invalid' } });
    expect(JSON.stringify(raw.answers)).not.toContain('y');
  }
  raw.answers.length = 0;
  raw.send([withId(1), withId('y'.repeat(65))]);
  await raw.answerTo(null);
  raw.send(withId(2));
  await raw.answerTo(2);
  expect(raw.answers.map(({ id }) => id)).toEqual([null, 2]);
});

test('[WIRE9] a frame that comes byte by byte is read as long as there are few, and closes the socket with 1008 where there are thousands', async () => {
  await using s = await school();
  using raw = await rawSocket(await s.as('parent'));
  const { _socket: transport } = raw.socket as unknown as { _socket: Socket };
  transport.setNoDelay(true);
  const byByte = async (text: string) => {
    for (const byte of maskedFrame(text)) {
      if (raw.socket.readyState !== WebSocket.OPEN) return;
      transport.write(Buffer.of(byte));
      // Written alone, read alone.
      await turn();
    }
  };
  await byByte(JSON.stringify(call(1, 'query', 'me')));
  expect((await raw.answerTo(1)).error).toBeUndefined();
  await byByte(' '.repeat(10_000));
  expect(await raw.closed).toBe(1008);
});

/** As a browser sends it, under a mask that changes nothing. */
function maskedFrame(text: string): Buffer {
  const length = Buffer.byteLength(text);
  const size = length < 126 ? [0x80 | length] : [0x80 | 126, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([0x81, ...size, 0, 0, 0, 0]), Buffer.from(text)]);
}
