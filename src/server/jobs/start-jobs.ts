import type { Kysely } from 'kysely';
import { removeOldSessions } from '../auth/remove-old-sessions.ts';
import type { Database } from '../db/schema.ts';
import type { Log } from '../log.ts';
import { countByDay } from '../messages/count-by-day.ts';
import { startEndingSuspensions } from '../people/end-suspensions.ts';
import { applyRosterJob } from '../roster/apply-job.ts';
import { undoRosterJob } from '../roster/undo-job.ts';
import type { Stepped } from './job-bell.ts';
import { Readers } from './readers.ts';
import { addDaily } from './timetable.ts';
import { Worker } from './worker.ts';

/** How long what a killed process has left may lie. */
const lookEveryMs = 3_000;

const readers = [countByDay];
const kinds = [removeOldSessions, applyRosterJob, undoRosterJob];

type Parts = {
  db: Kysely<Database>;
  log: Log;
  noteOutage: (error: unknown) => void;
  ring: (job: Stepped) => void;
};

/** What a process does by itself: it reads the log of every school, and takes its turn at the long work. */
export function startJobs(parts: Parts) {
  const options = { ...parts, lookEveryMs };
  const reading = new Readers(readers, options);
  const working = new Worker(kinds, { ...options, plan: addDaily });
  const ending = startEndingSuspensions(options);
  return {
    readersBehind: () => reading.behind,
    wake: (establishmentId: string) => reading.wake(establishmentId),
    close: async () => void (await Promise.all([reading.close(), working.close(), ending.close()])),
  };
}
