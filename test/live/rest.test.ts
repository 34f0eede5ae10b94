import { expect, test } from 'vitest';
import { restAfter } from '../../src/server/live/rest.ts';

test('with time to spare nobody waits, the busier the longer, and never longer than 100 ms', () => {
  expect([0, 0.25, 0.5, 1].map((busy) => restAfter(4, busy))).toEqual([0, 0.125, 2, 32]);
  expect(restAfter(1_000, 1)).toBe(100);
});
