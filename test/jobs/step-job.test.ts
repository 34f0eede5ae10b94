import pg from 'pg';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { newDatabase } from '../../src/server/db/open.ts';
import { addJob } from '../../src/server/jobs/add-job.ts';
import { newJobKind } from '../../src/server/jobs/job-kind.ts';
import { stepJob } from '../../src/server/jobs/step-job.ts';
import { newLog } from '../../src/server/log.ts';
import { workerDatabase } from '../support/database.ts';
import { counting, ignore, rowOf } from '../support/job-kinds.ts';
import { until } from '../support/until.ts';

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
