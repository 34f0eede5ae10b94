import { expect, test } from 'vitest';
import { addJob } from '../../src/server/jobs/add-job.ts';
import { jobs } from '../../src/server/jobs/jobs.ts';
import { stepJob } from '../../src/server/jobs/step-job.ts';
import { workerDatabase } from '../support/database.ts';
import { counting, ignore } from '../support/job-kinds.ts';
import { school } from '../support/school.ts';

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
