import { expect, onTestFinished, test, vi } from 'vitest';
import type { App } from '../../src/server/context.ts';
import { ChangedAccounts } from '../../src/server/account/changed-accounts.ts';
import { followAccounts } from '../../src/server/account/follow-accounts.ts';
import { timedClosing } from '../support/joined-servers.ts';
import { workerDatabase } from '../support/database.ts';
import { school } from '../support/school.ts';
import { until } from '../support/until.ts';
import { holding } from '../support/waiting.ts';
import { postgresFailure } from '../support/postgres-failure.ts';

type Answer = { rows: { horizon: string; userIds: string[] }[] };

/** A process with one socket, whose database answers as the test says. */
function following(executeQuery: () => Promise<Answer>) {
  vi.useFakeTimers();
  const [noteOutage, warn, cut] = [vi.fn<App['noteOutage']>(), vi.fn<() => void>(), vi.fn<(code: number) => void>()];
  const connection = { userId: 'u', standing: null, holder: { kind: 'session', id: 's' }, socket: { cut } };
  const connections = Object.assign(new Set([connection]), { ofUser: () => [connection] });
  const sessions = { over: async (ids: string[]) => new Set(ids), forget: () => undefined };
  const app = { live: { executeQuery }, sessions, connections, log: { warn }, noteOutage };
  const stop = followAccounts(app as unknown as App);
  onTestFinished(() => {
    stop();
    vi.useRealTimers();
  });
  return { noteOutage, warn, cut };
}

test('[REV4] a database that hangs is asked about sessions once, and again when it has answered', async () => {
  let answer = (_: Answer) => {};
  const asked = vi.fn<() => Promise<Answer>>(() => new Promise((resolve) => (answer = resolve)));
  const { cut } = following(asked);
  await vi.advanceTimersByTimeAsync(20_000);
  expect(asked).toHaveBeenCalledTimes(1);
  answer({ rows: [{ horizon: '1', userIds: [] }] });
  await vi.advanceTimersByTimeAsync(1_000);
  expect(asked).toHaveBeenCalledTimes(2);
  answer({ rows: [{ horizon: '1', userIds: ['u'] }] });
  await vi.advanceTimersByTimeAsync(1_000);
  expect(cut.mock.calls).toEqual([[4401]]);
});

test('[REV4] a database that is away is told of as one outage, and asked again', async () => {
  const away = postgresFailure('ECONNREFUSED');
  const asked = vi.fn<() => Promise<Answer>>(() => Promise.reject(away));
  const { noteOutage, warn } = following(asked);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(asked).toHaveBeenCalledTimes(3);
  expect(noteOutage).toHaveBeenCalledWith(away);
  expect(warn).not.toHaveBeenCalled();
});

test('[REV4] [ACCOUNT3] whoever was changed is looked at, also by a transaction that began long before it ended, and nobody else', async () => {
  await using s = await school();
  const { databases } = await workerDatabase();
  const changed = new ChangedAccounts(databases.live);
  const seen = async () => [...(await changed.look())].filter((id) => Object.values(s.people).includes(id));
  // Transactions of other tests may keep those in sight for a moment who have just been founded.
  await until(async () => (await seen()).length === 0);
  const { parent, teacher, student } = s.people;
  const suspend = (id: string) =>
    s.db.updateTable('membership').set({ suspendedAt: new Date() }).where('userId', '=', id).execute();
  await using long = await holding('update membership set suspended_at = now() where user_id = $1', [parent]);
  await suspend(teacher);
  await s.db.updateTable('membership').set({ revision: 1 }).where('userId', '=', student).execute();
  for (let look = 0; look < 4; look += 1) expect(await seen()).toEqual([teacher]);
  await long.letGo();
  expect((await seen()).toSorted()).toEqual([parent, teacher].toSorted());
  expect(await seen()).toContain(parent);
  await until(async () => (await seen()).length === 0);
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
