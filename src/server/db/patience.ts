/** More than a query may take: a PostgreSQL that says nothing for so long will not answer any more, and its line is cut. */
export const silentMs = 8_000;

/** Whoever calls is answered within this, by what was asked for or by being told to come back. */
export const answerMs = 10_000;

/** Whether another try that began after `pauseMs`, and met nothing but silence, would still be over in time. */
export function leavesTimeToTry(elapsedMs: number, pauseMs: number): boolean {
  return elapsedMs + pauseMs + silentMs <= answerMs;
}
