import { randomUUID } from 'node:crypto';
import { sql, type Kysely } from 'kysely';
import pg from 'pg';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { removeOldSessions } from '../../src/server/auth/remove-old-sessions.ts';
import { newDatabase } from '../../src/server/db/open.ts';
import type { Database } from '../../src/server/db/schema.ts';
import { addJob } from '../../src/server/jobs/add-job.ts';
import { newJobKind } from '../../src/server/jobs/job-kind.ts';
import { jobs } from '../../src/server/jobs/jobs.ts';
import { stepJob } from '../../src/server/jobs/step-job.ts';
import { addDaily } from '../../src/server/jobs/timetable.ts';
import { Worker } from '../../src/server/jobs/worker.ts';
import { newLog } from '../../src/server/log.ts';
import { workerDatabase } from '../support/database.ts';
import { school } from '../support/school.ts';
import { until } from '../support/until.ts';

const ignore = () => undefined;
const quiet = { log: newLog('silent'), noteOutage: ignore, lookEveryMs: 50, plan: async () => undefined };

/** A kind of its own that counts to the payload's number, one a step. */
function counting() {
  const steps: number[] = [];
  const kind = newJobKind(`count-${randomUUID()}`, z.strictObject({ to: z.number() }), async (_, work) => {
    steps.push(work.done + 1);
    return { done: work.done + 1, total: work.payload.to, isLast: work.done + 1 >= work.payload.to };
  });
  return { kind, steps };
}

async function rowOf(db: Kysely<Database>, kind: string) {
  return db.selectFrom('job').selectAll().where('kind', '=', kind).executeTakeFirstOrThrow();
}

test('[JOB5] a job is one for its kind, school and slot, whoever adds it how often, and its progress can be read by its school alone', async () => {
  await using s = await school();
  await using stranger = await school();
  const { kind } = counting();
  const job = { establishmentId: s.id, slot: 'a', payload: { to: 3 } };
  await Promise.all(Array.from({ length: 5 }, () => addJob(s.db, kind, job)));
  await stepJob(s.db, [kind], ignore);
  expect(await jobs(s.db, s.id)).toMatchObject([{ kind: kind.name, slot: 'a', state: 'running', done: 1, total: 3 }]);
  expect(await jobs(s.db, stranger.id)).toEqual([]);
  expect((await jobs(s.db, null)).filter((other) => other.kind === kind.name)).toEqual([]);
  while (await stepJob(s.db, [kind], ignore));
  await addJob(s.db, kind, job);
  expect(await jobs(s.db, s.id)).toMatchObject([{ state: 'done', done: 3, total: 3, endedAt: expect.any(Date) }]);
});

test('[JOB5] a payload that is not of its kind is refused when it is added', async () => {
  const { db } = await workerDatabase();
  const { kind } = counting();
  const wrong = { to: 'three' } as unknown as { to: number };
  await expect(addJob(db, kind, { establishmentId: null, slot: 'a', payload: wrong })).rejects.toThrow('expected');
});

test('[JOB6] two processes that work at once do each step once, and a stop leaves the rest to the other', async () => {
  const { db, connection } = await workerDatabase();
  const { kind, steps } = counting();
  const other = newDatabase(connection, newLog('silent'));
  await addJob(db, kind, { establishmentId: null, slot: 'a', payload: { to: 20 } });
  const [one, two] = [db, other].map((of) => new Worker([kind], { ...quiet, db: of })) as [Worker, Worker];
  await until(() => steps.length >= 5);
  await one.close();
  await until(async () => (await rowOf(db, kind.name)).state === 'done');
  await two.close();
  await other.destroy();
  expect(steps).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
});

test('[JOB6] a job whose process is gone in the midst of a step is free at once, from the last step that was committed', async () => {
  const { db, connection } = await workerDatabase();
  const { kind, steps } = counting();
  await addJob(db, kind, { establishmentId: null, slot: 'a', payload: { to: 2 } });
  const dying = newDatabase(connection, newLog('silent'), { application_name: 'dying', allowExitOnIdle: true });
  await new Promise<void>((taken) => {
    const hanging = { ...kind, step: () => new Promise<never>(() => taken()) };
    void stepJob(dying, [hanging], ignore);
  });
  expect(await stepJob(db, [kind], ignore)).toBe(false);
  const owner = new pg.Client(connection);
  await owner.connect();
  await owner.query(`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'dying'`);
  await owner.end();
  await until(() => stepJob(db, [kind], ignore));
  while (await stepJob(db, [kind], ignore));
  expect(steps).toEqual([1, 2]);
  expect(await rowOf(db, kind.name)).toMatchObject({ state: 'done', done: 2 });
});

test('[JOB7] a step that fails is undone and tried again later; after twelve in a row the job has failed, and keeps no word of the error', async () => {
  const { db } = await workerDatabase();
  const { kind } = counting();
  const other = counting();
  const failing = newJobKind(kind.name, z.strictObject({}), async (trx) => {
    await addJob(trx, other.kind, { establishmentId: null, slot: 'undone', payload: { to: 1 } });
    throw new TypeError('secret');
  });
  await addJob(db, failing, { establishmentId: null, slot: 'a', payload: {} });
  for (let attempt = 1; attempt <= 12; attempt += 1) {
    expect(await stepJob(db, [failing], ignore)).toBe(true);
    const row = await rowOf(db, kind.name);
    expect(row).toMatchObject({ attempts: attempt, error: 'TypeError', state: attempt < 12 ? 'waiting' : 'failed' });
    expect(row.runAfter.getTime()).toBeGreaterThan(Date.now() + 5_000);
    expect(await stepJob(db, [failing], ignore)).toBe(false);
    await db
      .updateTable('job')
      .set({ runAfter: new Date(0) })
      .where('kind', '=', kind.name)
      .execute();
  }
  expect(await stepJob(db, [failing], ignore)).toBe(false);
  expect(await db.selectFrom('job').where('kind', '=', other.kind.name).select('id').execute()).toEqual([]);
});

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
  const progress: number[] = [];
  while (await stepJob(live, [removeOldSessions], ignore)) {
    const [job] = (await jobs(s.db, null)).filter(({ slot }) => slot === '2031-05-06');
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
  const daily = (await jobs(s.db, null)).filter(({ slot }) => slot === '2031-05-06');
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

test('[JOB9] a server that stops waits for the step under way, begins no other, and gives up a step that does not end', async () => {
  const { db } = await workerDatabase();
  const { kind, steps } = counting();
  let end = ignore as () => void;
  const slow = {
    ...kind,
    step: async (...args: Parameters<typeof kind.step>) => {
      await new Promise<void>((resolve) => (end = resolve));
      return kind.step(...args);
    },
  };
  await addJob(db, kind, { establishmentId: null, slot: 'a', payload: { to: 2 } });
  const worker = new Worker([slow], { ...quiet, db });
  await until(() => end !== ignore);
  let closed = false;
  const closing = worker.close().then(() => (closed = true));
  await sql`select 1`.execute(db);
  expect(closed).toBe(false);
  end();
  await closing;
  expect(steps).toEqual([1]);
  end = ignore;
  const stuck = new Worker([slow], { ...quiet, db });
  await until(() => end !== ignore);
  await stuck.close();
  end();
  await until(() => steps.length === 2);
});

test('[PANEL8] whoever works at a job rings for it, also where a step failed', async () => {
  await using s = await school();
  const { kind } = counting();
  const failing = newJobKind(`fail-${randomUUID()}`, z.strictObject({}), async () => {
    throw new Error('broken');
  });
  await addJob(s.db, kind, { establishmentId: s.id, slot: 'a', payload: { to: 2 } });
  await addJob(s.db, failing, { establishmentId: s.id, slot: 'a', payload: {} });
  const rung: (string | null)[] = [];
  const worker = new Worker([kind, failing], { ...quiet, db: s.db, ring: (job) => rung.push(job.establishmentId) });
  await until(() => rung.length === 2);
  await worker.close();
  expect(rung).toEqual([s.id, s.id]);
});
