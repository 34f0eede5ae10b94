import { isUnavailable } from '../db/is-unavailable.ts';
import { Repeating } from '../jobs/repeating.ts';
import type { Log } from '../log.ts';

type Parts = {
  sendDue(isClosed: () => boolean): Promise<void>;
  log: Log;
  noteOutage: (error: unknown) => void;
  lookEveryMs: number;
};

/** Looks every few seconds for what is due, on each process. */
export function startSending({ sendDue, log, noteOutage, lookEveryMs }: Parts): Repeating {
  const note = (error: unknown) => {
    if (isUnavailable(error)) noteOutage(error);
    else log.error({ err: error }, 'messages that are due were not sent; it is tried again in seconds');
  };
  const repeating = new Repeating(() => sendDue(() => repeating.isClosed).catch(note), lookEveryMs);
  repeating.start();
  return repeating;
}
