import { expect, test } from 'vitest';
import { removeOldMails } from '../../src/server/email/sweep.ts';
import { stepJob } from '../../src/server/jobs/step-job.ts';
import { addDaily } from '../../src/server/jobs/timetable.ts';
import { workerDatabase } from '../support/database.ts';
import { ignore } from '../support/job-kinds.ts';
import { school } from '../support/school.ts';

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000);

test('[MAIL11] what became of mails goes after ninety days, however much it is, and of an address that was nobody’s after one', async () => {
  await using s = await school();
  const { live } = (await workerDatabase()).databases;
  await s.db.deleteFrom('job').execute();
  await s.db.deleteFrom('email').execute();
  const ended = (slot: string, days: number, userId: string | null = s.people.parent) => ({
    kind: 'passwordReset' as const,
    userId,
    slot,
    address: 'x@school.example',
    state: 'handedOver' as const,
    overAt: daysAgo(days),
    endedAt: daysAgo(days),
  });
  const old = Array.from({ length: 5_100 }, (_, n) => ended(`old ${n}`, 91));
  for (const some of [old.slice(0, 3_000), old.slice(3_000)]) await s.db.insertInto('email').values(some).execute();
  const rows = [ended('kept', 89), ended('nobody', 2, null), ended('nobody kept', 0.5, null)];
  await s.db.insertInto('email').values(rows).execute();
  const waiting = { ...ended('waits', 91), state: 'planned' as const, endedAt: null };
  await s.db.insertInto('email').values(waiting).execute();
  await addDaily(live);
  while (await stepJob(live, [removeOldMails], ignore));
  const left = await s.db.selectFrom('email').select('slot').orderBy('slot').execute();
  expect(left.map(({ slot }) => slot)).toEqual(['kept', 'nobody kept', 'waits']);
});
