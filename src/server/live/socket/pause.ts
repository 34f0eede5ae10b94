import { performance } from 'node:perf_hooks';

const longestMs = 100;

/**
 * How long to leave between two writes to one socket, where `busy` is the share of its time that the process works, 0 to 1: what comes
 * meanwhile leaves together, and a system call for four changes costs hardly more than for one. With time to spare nobody waits.
 */
export function pauseBetweenWrites(busy: number): number {
  return longestMs * busy ** 4;
}

const windowMs = 100;
let since = performance.eventLoopUtilization();
let lookedAt = performance.now();
let known = 0;

/** Of the last tenth of a second, or of all the time since it was last asked for. */
export function busyness(now: number): number {
  if (now - lookedAt >= windowMs) {
    const present = performance.eventLoopUtilization();
    known = performance.eventLoopUtilization(present, since).utilization;
    [since, lookedAt] = [present, now];
  }
  return known;
}
