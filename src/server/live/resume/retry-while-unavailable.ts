import { setTimeout as wait } from 'node:timers/promises';
import { isUnavailable } from '../../db/is-unavailable.ts';

const mostMs = 10_000;

/** A database that is away ends no subscription: it is asked again, ever more slowly. Undefined once nobody waits for the answer. */
export async function retryWhileUnavailable<Answer>(
  signal: AbortSignal,
  ask: () => Promise<Answer>,
): Promise<Answer | undefined> {
  for (let longestMs = 500; !signal.aborted; longestMs = Math.min(mostMs, longestMs * 2)) {
    try {
      return await ask();
    } catch (error) {
      if (!isUnavailable(error)) throw error;
    }
    await wait(Math.random() * longestMs, undefined, { signal }).catch(() => undefined);
  }
  return undefined;
}
