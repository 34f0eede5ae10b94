import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { removeOldSessions } from '../../src/server/auth/remove-old-sessions.ts';
import { addJob } from '../../src/server/jobs/add-job.ts';
import { jobs } from '../../src/server/jobs/jobs.ts';
import { stepJob } from '../../src/server/jobs/step-job.ts';
import { addDaily } from '../../src/server/jobs/timetable.ts';
import { workerDatabase } from '../support/database.ts';
import { counting, ignore } from '../support/job-kinds.ts';
import { school } from '../support/school.ts';

test('[JOB8] each day sessions that ran out a day ago are deleted, by one job however many processes plan it, and no other', async () => {
  await using s = await school();
  const { live } = (await workerDatabase()).databases;
  const day = new Date('2031-05-06T07:00:00Z');
  const at = (iso: string) => ({ id: randomUUID(), userId: s.people.parent, expiresAt: new Date(iso) });
  const [old, recent, lasting] = [at('2031-05-04T23:59:59Z'), at('2031-05-05T00:00:01Z'), at('2031-06-01T00:00:00Z')];
  const many = Array.from({ length: 2_100 }, () => at('2031-01-01T00:00:00Z'));
  await s.db
    .insertInto('session')
    .values([old, recent, lasting, ...many])
    .execute();
  const noted = (iso: string) => ({ userId: s.people.student, createdAt: new Date(iso) });
  await s.db
    .insertInto('accountChange')
    .values([noted('2031-05-04T23:59:59Z'), noted('2031-05-05T00:00:01Z')])
    .execute();
  await Promise.all([addDaily(live, day), addDaily(live, day), addDaily(live, day)]);
  const ofTheDay = async () =>
    (await jobs(s.db, null)).filter(({ slot, kind }) => slot === '2031-05-06' && kind === removeOldSessions.name);
  const progress: number[] = [];
  while (await stepJob(live, [removeOldSessions], ignore)) {
    const [job] = await ofTheDay();
    progress.push(job!.done);
  }
  const left = await s.db.selectFrom('session').select('id').where('userId', '=', s.people.parent).execute();
  expect(left.map(({ id }) => id).sort()).toEqual([recent.id, lasting.id].sort());
  const notes = await s.db
    .selectFrom('accountChange')
    .select('createdAt')
    .where('userId', '=', s.people.student)
    .execute();
  expect(notes).toEqual([{ createdAt: new Date('2031-05-05T00:00:01Z') }]);
  const daily = await ofTheDay();
  expect(daily).toMatchObject([{ kind: 'removeOldSessions', state: 'done' }]);
  expect(daily[0]!.done).toBe(daily[0]!.total);
  expect(progress.length).toBeGreaterThanOrEqual(3);
  expect(progress).toEqual(progress.toSorted((one, other) => one - other));
});

test('[JOB8] jobs that ended three months ago are forgotten', async () => {
  const { db } = await workerDatabase();
  const { kind } = counting();
  for (const slot of ['old', 'recent']) await addJob(db, kind, { establishmentId: null, slot, payload: { to: 1 } });
  while (await stepJob(db, [kind], ignore));
  const ended = new Date(Date.now() - 91 * 86_400_000);
  await db.updateTable('job').set({ endedAt: ended }).where('kind', '=', kind.name).where('slot', '=', 'old').execute();
  await addDaily(db);
  const left = await db.selectFrom('job').select('slot').where('kind', '=', kind.name).execute();
  expect(left).toEqual([{ slot: 'recent' }]);
});
