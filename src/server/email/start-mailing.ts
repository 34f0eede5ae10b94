import { isUnavailable } from '../db/is-unavailable.ts';
import { Repeating } from '../jobs/repeating.ts';
import type { Log } from '../log.ts';
import type { MailSender } from './sender.ts';

/** Whoever waits for a link waits no longer for the look than this; to look costs the database one probe of a small index. */
const everyMs = 1_000;

type Parts = { mails: MailSender; log: Log; noteOutage: (error: unknown) => void };

/** Looks every second for mails that are due, on each process. */
export function startMailing({ mails, log, noteOutage }: Parts): { close(): Promise<void> } {
  const note = (error: unknown) => {
    if (isUnavailable(error)) noteOutage(error);
    else log.error({ err: error }, 'mails that are due were not handed over; it is tried again in a second');
  };
  const repeating = new Repeating(() => mails.sendDue(() => repeating.isClosed).catch(note), everyMs);
  repeating.start();
  return { close: () => repeating.close().then(() => mails.close()) };
}
