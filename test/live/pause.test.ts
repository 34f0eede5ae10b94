import { expect, test } from 'vitest';
import { pauseBetweenWrites } from '../../src/server/live/socket/pause.ts';

test('with time to spare nobody waits, the busier the longer, and never longer than 100 ms', () => {
  expect([0, 0.3, 0.7, 1].map((busy) => Math.round(pauseBetweenWrites(busy)))).toEqual([0, 1, 24, 100]);
});
