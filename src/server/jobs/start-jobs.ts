import type { Kysely } from 'kysely';
import { startPublishing } from '../announcements/start-publishing.ts';
import { removeOldSessions } from '../auth/remove-old-sessions.ts';
import type { Database } from '../db/schema.ts';
import { startMailing } from '../email/start-mailing.ts';
import type { MailSender } from '../email/sender.ts';
import { removeOldMails } from '../email/sweep.ts';
import { newGathering } from '../exports/gather.ts';
import { newExportSweep } from '../exports/sweep.ts';
import { clearWorkshops } from '../files/assemble.ts';
import { newSweep } from '../files/sweep.ts';
import type { FileStore } from '../files/store.ts';
import type { Log } from '../log.ts';
import { countByDay } from '../messages/count-by-day.ts';
import type { PushSender } from '../notifications/sender.ts';
import { startPushing } from '../notifications/start-pushing.ts';
import { removeOldNotices } from '../notifications/sweep.ts';
import { startEndingSuspensions } from '../people/end-suspensions.ts';
import { applyRosterJob } from '../roster/apply-job.ts';
import { undoRosterJob } from '../roster/undo-job.ts';
import { startSending } from '../scheduled/start-sending.ts';
import { indexWords } from '../search/index-words.ts';
import type { Stepped } from './job-bell.ts';
import type { Reader } from './reader.ts';
import { Readers } from './readers.ts';
import { addDaily, addHourly } from './timetable.ts';
import { Worker } from './worker.ts';

/** How long what a killed process has left may lie. */
const lookEveryMs = 3_000;

const readers = [countByDay, indexWords];
const kinds = [removeOldSessions, applyRosterJob, undoRosterJob, removeOldNotices, removeOldMails];

type Parts = {
  db: Kysely<Database>;
  /** As which calls read, for what is read in somebody's name. */
  app: Kysely<Database>;
  files: FileStore;
  log: Log;
  noteOutage: (error: unknown) => void;
  ring: (job: Stepped) => void;
  sendDue: (isClosed: () => boolean) => Promise<void>;
  publishDue: (isClosed: () => boolean) => Promise<void>;
  notices: Reader;
  pushes: PushSender;
  mails: MailSender;
};

/** What a process does by itself: it reads the log of every school, takes its turn at the long work, and sends what is due. */
export function startJobs(parts: Parts) {
  const options = { ...parts, lookEveryMs };
  const reading = new Readers([parts.notices, ...readers], options);
  const sweep = newSweep(parts.files);
  const sweepExports = newExportSweep(parts.files);
  const gathering = newGathering({ db: parts.app, files: parts.files });
  const plan = async (db: Kysely<Database>) => {
    await addDaily(db);
    await addHourly(db, [sweep, sweepExports]);
    // Each process for its own machine; nobody asks for it.
    await clearWorkshops();
    await parts.files.clearLeft();
  };
  const working = new Worker([...kinds, sweep, sweepExports, gathering], { ...options, plan });
  const ending = startEndingSuspensions(options);
  const sending = startSending(options);
  const publishing = startPublishing(parts);
  const pushing = startPushing(parts);
  const mailing = startMailing(parts);
  return {
    readersBehind: () => reading.behind,
    wake: (establishmentId: string) => reading.wake(establishmentId),
    close: async () =>
      void (await Promise.all(
        [reading, working, ending, sending, publishing, pushing, mailing].map((one) => one.close()),
      )),
  };
}
