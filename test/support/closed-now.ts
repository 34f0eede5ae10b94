import { dayIn } from '../../src/shared/zoned.ts';
import type { Opening } from '../../src/shared/telling-hours.ts';

/** Hours of a school in Paris that are over, and begin again in three days. */
export function closedNow(): Opening[] {
  const day = dayIn('Europe/Paris', new Date()).after().after().after().weekday;
  return [{ day, from: 720, to: 780 }];
}

/** Every day as a whole. */
export const openNow: Opening[] = [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, from: 0, to: 1_440 }));
