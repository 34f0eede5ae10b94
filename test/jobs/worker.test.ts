import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { newDatabase } from '../../src/server/db/open.ts';
import { addJob } from '../../src/server/jobs/add-job.ts';
import { newJobKind } from '../../src/server/jobs/job-kind.ts';
import { Worker } from '../../src/server/jobs/worker.ts';
import { newLog } from '../../src/server/log.ts';
import { workerDatabase } from '../support/database.ts';
import { counting, ignore, quiet, rowOf } from '../support/job-kinds.ts';
import { school } from '../support/school.ts';
import { until } from '../support/until.ts';

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
