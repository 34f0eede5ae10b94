import { expect, onTestFinished, test, vi } from 'vitest';
import type { App } from '../../src/server/context.ts';
import { sweepSessions } from '../../src/server/auth/sweep-sessions.ts';
import { timedClosing } from '../support/joined-servers.ts';
import { school } from '../support/school.ts';
import { postgresFailure } from '../support/postgres-failure.ts';

/** A process with one socket, whose database answers as the test says. */
function sweeping(over: () => Promise<Set<string>>) {
  vi.useFakeTimers();
  const [noteOutage, warn, cut] = [vi.fn<App['noteOutage']>(), vi.fn<() => void>(), vi.fn<(code: number) => void>()];
  const connections = new Set([{ holder: { kind: 'session', id: 's' }, socket: { cut } }]);
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
  await vi.advanceTimersByTimeAsync(1_000);
  expect(over).toHaveBeenCalledTimes(2);
  expect(cut.mock.calls).toEqual([[4401]]);
});

test('[REV4] a database that is away is told of as one outage, and asked again', async () => {
  const away = postgresFailure('ECONNREFUSED');
  const over = vi.fn<() => Promise<Set<string>>>(() => Promise.reject(away));
  const { noteOutage, warn } = sweeping(over);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(over).toHaveBeenCalledTimes(2);
  expect(noteOutage).toHaveBeenCalledWith(away);
  expect(warn).not.toHaveBeenCalled();
});

test('[REV4] a session that is deleted in the rows, or runs out there, is heard by nobody 2 s later, though no process says so', async () => {
  await using s = await school();
  const [teacher, parent] = [await s.as('teacher'), await s.as('parent')];
  await Promise.all([teacher.api.me.query(), parent.api.me.query()]);
  const closed = [timedClosing(teacher), timedClosing(parent)];
  await s.db.deleteFrom('session').where('userId', '=', s.people.teacher).execute();
  await s.db.updateTable('session').set({ expiresAt: new Date() }).where('userId', '=', s.people.parent).execute();
  for (const { code, afterMs } of await Promise.all(closed)) {
    expect(code).toBe(4401);
    expect(afterMs).toBeLessThan(2_500);
  }
});
