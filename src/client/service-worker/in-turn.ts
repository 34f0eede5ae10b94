/** Longer than any of it takes: nobody is left untold for a tab that hangs. */
const patienceMs = 2_000;

/**
 * What shows, reads or puts away notifications of this site is done by one at a time, in the worker and in every tab: of two pushes of a
 * conversation at once the earlier could come to stand in the place of the later, and Chrome forgets one that is shown while others are read.
 */
export async function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  if (!navigator.locks) return work();
  let isBegun = false;
  const begin = () => {
    isBegun = true;
    return work();
  };
  try {
    return await navigator.locks.request('notifications', { signal: AbortSignal.timeout(patienceMs) }, begin);
  } catch (error) {
    if (isBegun) throw error;
    return work();
  }
}
