import { TRPCError } from '@trpc/server';
import { expect, test, vi } from 'vitest';
import type { App } from '../../src/server/context.ts';
import { logBug } from '../../src/server/wire/log-bug.ts';
import { nonsenseFrames } from '../support/nonsense.ts';
import { plainServer } from '../support/plain-server.ts';
import { call, rawSocket } from '../support/raw-socket.ts';
import { school } from '../support/school.ts';

test('[GUARD13] what is no frame is nobody’s bug: it is said once a minute, and counted', () => {
  vi.useFakeTimers();
  const log = { warn: vi.fn<(data: unknown, text?: string) => void>(), error: vi.fn<() => void>() };
  const app = { log, noteOutage: () => undefined } as unknown as App;
  const cause = Object.assign(new RangeError('Invalid WebSocket frame'), { code: 'WS_ERR_INVALID_OPCODE' });
  const error = new TRPCError({ code: 'INTERNAL_SERVER_ERROR', cause });
  for (let count = 0; count < 400; count += 1) logBug(app, { error, type: 'unknown' });
  vi.advanceTimersByTime(60_000);
  expect(log.error).not.toHaveBeenCalled();
  expect(log.warn).toHaveBeenCalledTimes(2);
  expect(log.warn.mock.calls[1]![0]).toEqual({ count: 400 });
  vi.useRealTimers();
});

test('[GUARD13] a socket that goes on sending what no client of ours sends is closed after a few dozen', async () => {
  await using s = await school();
  using raw = await rawSocket(await s.as('parent'));
  for (let count = 0; count < 200; count += 1) raw.send('{"nonsense":');
  expect(await raw.closed).toBe(4429);
  expect(raw.answers.length).toBeLessThan(60);
});

test('[GUARD4] after six hundred frames of nonsense, of which none is answered as a bug of ours, others are served by the same process', async () => {
  await using s = await school();
  const [attacker, teacher] = [await s.as('student'), await s.as('teacher')];
  const frames = nonsenseFrames(600, 4);
  for (let from = 0; from < frames.length; from += 20) {
    using raw = await rawSocket(attacker);
    for (const frame of frames.slice(from, from + 20)) raw.socket.send(frame);
    const last = 'after all of them';
    raw.socket.send(JSON.stringify({ ...call(0, 'query', 'me'), id: last }));
    await Promise.race([raw.answerTo(last), raw.closed]);
    expect(raw.answers.filter(({ error }) => error?.json.data.reason === 'internal.bug')).toEqual([]);
    expect(await teacher.api.me.query()).toMatchObject({ user: { id: s.people.teacher } });
  }
});

test('[RUN16] however often it is asked, whether the server is ready is looked up once a second', async () => {
  const ready = vi.fn<() => Promise<{ database: boolean }>>(async () => ({ database: true }));
  await using s = await plainServer({ ready });
  const ask = () => fetch(`http://127.0.0.1:${s.port}/readyz`).then(({ status }) => status);
  expect(new Set(await Promise.all(Array.from({ length: 50 }, ask)))).toEqual(new Set([200]));
  expect(ready).toHaveBeenCalledTimes(1);
  await expect.poll(async () => (await ask(), ready.mock.calls.length), { timeout: 5_000 }).toBe(2);
});
