import { expect, onTestFinished, test, vi } from 'vitest';
import type { App } from '../../src/server/context.ts';
import { sweepSessions } from '../../src/server/auth/sweep-sessions.ts';
import { postgresFailure } from '../support/postgres-failure.ts';

/** A process with one socket, whose database answers as the test says. */
function sweeping(over: () => Promise<Set<string>>) {
  vi.useFakeTimers();
  const [noteOutage, warn, cut] = [vi.fn<App['noteOutage']>(), vi.fn<() => void>(), vi.fn<(code: number) => void>()];
  const connections = new Set([{ sessionId: 's', socket: { cut } }]);
  const app = { sessions: { over, forget: () => undefined }, connections, log: { warn }, noteOutage };
  const stop = sweepSessions(app as unknown as App);
  onTestFinished(() => {
    stop();
    vi.useRealTimers();
  });
  return { noteOutage, warn, cut };
}

test('[REV4] a database that hangs is asked about sessions once, and again when it has answered', async () => {
  let answer = (_: Set<string>) => {};
  const over = vi.fn<() => Promise<Set<string>>>(() => new Promise((resolve) => (answer = resolve)));
  const { cut } = sweeping(over);
  await vi.advanceTimersByTimeAsync(20_000);
  expect(over).toHaveBeenCalledTimes(1);
  answer(new Set(['s']));
  await vi.advanceTimersByTimeAsync(4_000);
  expect(over).toHaveBeenCalledTimes(2);
  expect(cut.mock.calls).toEqual([[4401]]);
});

test('[REV4] a database that is away is told of as one outage, and asked again', async () => {
  const away = postgresFailure('ECONNREFUSED');
  const over = vi.fn<() => Promise<Set<string>>>(() => Promise.reject(away));
  const { noteOutage, warn } = sweeping(over);
  await vi.advanceTimersByTimeAsync(8_000);
  expect(over).toHaveBeenCalledTimes(2);
  expect(noteOutage).toHaveBeenCalledWith(away);
  expect(warn).not.toHaveBeenCalled();
});
