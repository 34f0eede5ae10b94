import { sql, type Kysely } from 'kysely';
import { removeOldSessions } from '../auth/remove-old-sessions.ts';
import type { Database } from '../db/schema.ts';
import { removeOldMails } from '../email/sweep.ts';
import { removeOldNotices } from '../notifications/sweep.ts';
import { forgetRosters } from '../roster/forget.ts';
import type { JobKind } from './job-kind.ts';
import { addJob } from './add-job.ts';

const dayMs = 86_400_000;
const keptDays = 90;

/**
 * Adds what is due each day, whose slot is the day in UTC: of all processes that think of it, one adds it. Jobs that ended three
 * months ago go, rosters that nobody applied, what was decided a month ago of who is told of what, and what became of mails.
 */
export async function addDaily(db: Kysely<Database>, now = new Date()): Promise<void> {
  const slot = now.toISOString().slice(0, 10);
  // A day late: clocks of processes differ, and a session that has just run out is nobody's burden.
  const before = new Date(Date.parse(slot) - dayMs).toISOString();
  await addJob(db, removeOldSessions, { establishmentId: null, slot, payload: { before } });
  await addJob(db, removeOldNotices, { establishmentId: null, slot, payload: {} });
  await addJob(db, removeOldMails, { establishmentId: null, slot, payload: {} });
  await forgetRosters(db);
  await db
    .deleteFrom('job')
    .where('endedAt', '<', sql<Date>`now() - ${keptDays} * interval '1 day'`)
    .execute();
}

/** Adds what is due each hour, whose slot is the hour in UTC. */
export async function addHourly(
  db: Kysely<Database>,
  sweeps: readonly JobKind<object>[],
  now = new Date(),
): Promise<void> {
  const slot = now.toISOString().slice(0, 13);
  for (const sweep of sweeps) await addJob(db, sweep, { establishmentId: null, slot, payload: {} });
}
