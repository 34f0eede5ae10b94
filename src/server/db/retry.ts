import { setTimeout as wait } from 'node:timers/promises';

/** How to ask again: after each of these pauses (ms), where what went wrong `passes` by itself, and until `signal` says that nobody waits any more. */
type BackOff = { passes: (error: unknown) => boolean; pausesMs: Iterable<number>; signal?: AbortSignal };

/** Asks until there is an answer; what goes wrong at last is thrown. Undefined once nobody waits for the answer. */
export function retry<Answer>(ask: () => Promise<Answer>, backOff: Omit<BackOff, 'signal'>): Promise<Answer>;
export function retry<Answer>(ask: () => Promise<Answer>, backOff: BackOff): Promise<Answer | undefined>;
export async function retry<Answer>(
  ask: () => Promise<Answer>,
  { passes, pausesMs, signal }: BackOff,
): Promise<Answer | undefined> {
  for (const pauseMs of pausesMs) {
    if (signal?.aborted) return undefined;
    try {
      return await ask();
    } catch (error) {
      if (!passes(error)) throw error;
    }
    await wait(pauseMs, undefined, { signal }).catch(() => undefined);
  }
  return ask();
}
