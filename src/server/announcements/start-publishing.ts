import { isUnavailable } from '../db/is-unavailable.ts';
import { Repeating } from '../jobs/repeating.ts';
import type { Log } from '../log.ts';

type Parts = {
  publishDue(isClosed: () => boolean): Promise<void>;
  log: Log;
  noteOutage: (error: unknown) => void;
};

/** Its author sees the seconds go by: what is due is out within two. */
const lookEveryMs = 1_000;

/** Looks each second for announcements that nobody can take back any more, on each process. */
export function startPublishing({ publishDue, log, noteOutage }: Parts): Repeating {
  const note = (error: unknown) => {
    if (isUnavailable(error)) noteOutage(error);
    else log.error({ err: error }, 'announcements that are due did not go out; it is tried again in a second');
  };
  const repeating = new Repeating(() => publishDue(() => repeating.isClosed).catch(note), lookEveryMs);
  repeating.start();
  return repeating;
}
