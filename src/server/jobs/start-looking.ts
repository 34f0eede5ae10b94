import { isUnavailable } from '../db/is-unavailable.ts';
import type { Log } from '../log.ts';
import { Repeating } from './repeating.ts';

/** `failed`: what the log says of a look that failed by a mistake; a database that is away is told as an outage. */
type Options = { everyMs: number; failed: string; log: Log; noteOutage: (error: unknown) => void };

/** Looks now and every so often for what is due, on each process; a look asks between its steps whether to go on. */
export function startLooking(
  look: (isClosed: () => boolean) => Promise<void>,
  { everyMs, failed, log, noteOutage }: Options,
): Repeating {
  const note = (error: unknown) => {
    if (isUnavailable(error)) noteOutage(error);
    else log.error({ err: error }, `${failed}; it is tried again in seconds`);
  };
  const repeating = new Repeating(() => look(() => repeating.isClosed).catch(note), everyMs);
  repeating.start();
  return repeating;
}
