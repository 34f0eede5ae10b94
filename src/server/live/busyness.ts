import { performance } from 'node:perf_hooks';

const windowMs = 100;
let since = performance.eventLoopUtilization();
let lookedAt = performance.now();
let known = 0;

/** The share of the last tenth of a second that this process spent working: 0 to 1. */
export function busyness(): number {
  const now = performance.now();
  if (now - lookedAt >= windowMs) {
    const present = performance.eventLoopUtilization();
    known = performance.eventLoopUtilization(present, since).utilization;
    [since, lookedAt] = [present, now];
  }
  return known;
}
