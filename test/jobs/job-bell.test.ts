import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { JobBell } from '../../src/server/jobs/job-bell.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const job = { id: randomUUID(), establishmentId: randomUUID(), kind: 'any', payload: {} };

test('[PANEL8] a job that goes on is told at once, then once a second, and where it stands in the end', () => {
  const ring = vi.fn<(job: object) => void>();
  const bell = new JobBell(ring);
  bell.stepped(job);
  expect(ring).toHaveBeenCalledTimes(1);
  for (let step = 0; step < 30; step++) {
    vi.advanceTimersByTime(100);
    bell.stepped(job);
  }
  expect(ring).toHaveBeenCalledTimes(4);
  bell.stepped(job);
  vi.advanceTimersByTime(1_000);
  expect(ring).toHaveBeenCalledTimes(5);
  vi.advanceTimersByTime(60_000);
  expect(ring).toHaveBeenCalledTimes(5);
  expect(ring.mock.calls.every(([told]) => told === job)).toBe(true);
});

test('[PANEL8] two jobs are told apart, and one that is closed tells nothing more', () => {
  const ring = vi.fn<(job: object) => void>();
  const bell = new JobBell(ring);
  const other = { ...job, id: randomUUID() };
  bell.stepped(job);
  bell.stepped(other);
  expect(ring.mock.calls).toEqual([[job], [other]]);
  bell.stepped(job);
  bell.close();
  vi.advanceTimersByTime(10_000);
  expect(ring).toHaveBeenCalledTimes(2);
});
