import type { Kysely } from 'kysely';
import { removeOldSessions } from '../auth/remove-old-sessions.ts';
import type { Database } from '../db/schema.ts';
import { planReports } from '../email/reports/plan-reports.ts';
import { planUnreadMails } from '../email/unread/plan-unread.ts';
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
import { removeOldNotices } from '../notifications/sweep.ts';
import { endSuspensions } from '../people/end-suspensions.ts';
import { applyRosterJob } from '../roster/apply-job.ts';
import { undoRosterJob } from '../roster/undo-job.ts';
import { indexWords } from '../search/index-words.ts';
import type { Stepped } from './job-bell.ts';
import type { Reader } from './reader.ts';
import { Readers } from './readers.ts';
import { startLooking } from './start-looking.ts';
import { addDaily, addHourly } from './timetable.ts';
import { Worker } from './worker.ts';

/** How long what a killed process has left may lie. */
const lookEveryMs = 3_000;
/** Somebody waits for it; to look costs the database one probe of a small index. */
const soonMs = 1_000;

const readers = [countByDay, indexWords, planUnreadMails];
const kinds = [removeOldSessions, applyRosterJob, undoRosterJob, removeOldNotices, removeOldMails, planReports];

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
  endDue: (isClosed: () => boolean) => Promise<void>;
  tellReadings: (isClosed: () => boolean) => Promise<void>;
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
    await addHourly(db, [sweep, sweepExports, planReports]);
    // Each process for its own machine; nobody asks for it.
    await clearWorkshops();
    await parts.files.clearLeft();
  };
  const looking = (failed: string, everyMs: number, look: (isClosed: () => boolean) => Promise<void>) =>
    startLooking(look, { ...parts, failed, everyMs });
  const working = new Worker([...kinds, sweep, sweepExports, gathering], { ...options, plan });
  const looks = [
    looking('suspensions that are over were not ended', lookEveryMs, (isClosed) => endSuspensions(parts.db, isClosed)),
    looking('messages that are due were not sent', lookEveryMs, parts.sendDue),
    looking('announcements that are due did not go out', soonMs, parts.publishDue),
    looking('announcements that have ended were not put away', soonMs, parts.endDue),
    looking('what was read in closed hours was not told', soonMs, parts.tellReadings),
    looking('notifications that are due were not sent', soonMs, (isClosed) => parts.pushes.sendDue(isClosed)),
    looking('mails that are due were not handed over', soonMs, (isClosed) => parts.mails.sendDue(isClosed)),
  ];
  return {
    readersBehind: () => reading.behind,
    wake: (establishmentId: string) => reading.wake(establishmentId),
    close: async () => {
      await Promise.all([reading, working, ...looks].map((one) => one.close()));
      await Promise.all([parts.pushes.close(), parts.mails.close()]);
    },
  };
}
