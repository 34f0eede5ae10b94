import { isUnavailable } from '../../db/is-unavailable.ts';
import { retry } from '../../db/retry.ts';

/** A database that is away ends no subscription: it is asked again, ever more slowly. Undefined once nobody waits for the answer. */
export function retryWhileUnavailable<Answer>(
  signal: AbortSignal,
  ask: () => Promise<Answer>,
): Promise<Answer | undefined> {
  return retry(ask, { passes: isUnavailable, pausesMs: everLonger(), signal });
}

const mostMs = 10_000;

/** By chance somewhat shorter, so that not all of a school's sockets ask at the same moment. */
function* everLonger(): Generator<number, never> {
  for (let longestMs = 500; ; longestMs = Math.min(mostMs, longestMs * 2)) yield Math.random() * longestMs;
}
