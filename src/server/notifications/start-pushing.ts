import { isUnavailable } from '../db/is-unavailable.ts';
import { Repeating } from '../jobs/repeating.ts';
import type { Log } from '../log.ts';
import type { PushSender } from './sender.ts';

/** Whoever is told waits no longer for the look than this; to look costs the database one probe of a small index. */
const everyMs = 1_000;

type Parts = { pushes: PushSender; log: Log; noteOutage: (error: unknown) => void };

/** Looks every second for what is due, on each process. */
export function startPushing({ pushes, log, noteOutage }: Parts): { close(): Promise<void> } {
  const note = (error: unknown) => {
    if (isUnavailable(error)) noteOutage(error);
    else log.error({ err: error }, 'notifications that are due were not sent; it is tried again in a second');
  };
  const repeating = new Repeating(() => pushes.sendDue(() => repeating.isClosed).catch(note), everyMs);
  repeating.start();
  return { close: () => repeating.close().then(() => pushes.close()) };
}
