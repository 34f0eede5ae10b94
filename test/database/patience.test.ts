import { expect, test, vi } from 'vitest';
import { answerMs, leavesTimeToTry, silentMs } from '../../src/server/db/patience.ts';
import { Lane } from '../../src/server/live/log/lane.ts';
import { BatchQueue } from '../../src/server/messages/batch-queue.ts';
import { postgresFailure } from '../support/postgres-failure.ts';

test('[AWAY2] whenever a try fails, and however silent the next one is, whoever waits is answered within 10 s', () => {
  expect(answerMs).toBeLessThanOrEqual(10_000);
  for (let elapsed = 0; elapsed <= 12_000; elapsed += 50) {
    for (const pause of [50, 200, 500, 1_000, 2_000]) {
      const over = leavesTimeToTry(elapsed, pause) ? elapsed + pause + silentMs : elapsed;
      expect(over, `${elapsed} + ${pause}`).toBeLessThanOrEqual(Math.max(elapsed, 10_000));
    }
  }
});

test('[AWAY2] what fails at once is tried again, and what met a whole silence is not', () => {
  expect(leavesTimeToTry(0, 50)).toBe(true);
  expect(leavesTimeToTry(1_000, 500)).toBe(true);
  expect(leavesTimeToTry(silentMs, 50)).toBe(false);
  expect(leavesTimeToTry(7_000, 50)).toBe(false);
});

test('[AWAY2] a batch whose first try failed after 7 s is given up, and one that failed at once is tried again', async () => {
  expect(await triesWhereEachTakes(7_000)).toBe(1);
  expect(await triesWhereEachTakes(0)).toBeGreaterThan(2);
});

/** No time passes but on the clock that the batch reads. */
async function triesWhereEachTakes(ms: number): Promise<number> {
  let [now, tries] = [0, 0];
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => now);
  const run = async () => {
    tries += 1;
    now += ms;
    return Promise.reject(postgresFailure('ETIMEDOUT'));
  };
  const batch = new BatchQueue(new Lane(), run, { take: () => 1 });
  await expect(batch.join('one')).rejects.toThrow('failed');
  clock.mockRestore();
  return tries;
}
