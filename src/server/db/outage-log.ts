import type { Log } from '../log.ts';

const sameOutageMs = 60_000;

/** Says once that PostgreSQL is away, not once a call: a failure within a minute of another is of the same outage. */
export function newOutageLog(log: Log): (err: unknown) => void {
  let last = -Infinity;
  return (err) => {
    const now = performance.now();
    if (now - last > sameOutageMs) log.warn({ err }, 'PostgreSQL does not answer; calls are refused until it does');
    last = now;
  };
}
