import { afterEach, beforeEach, vi } from 'vitest';

const ends: (() => void)[] = [];

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  for (const end of ends.splice(0)) end();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** Time passes in the tests that import this when they say so, and whatever was to happen meanwhile has happened. */
export const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

/** Called at the end of the test, while time is still in its hand. */
export const atEnd = (end: () => void) => void ends.push(end);
