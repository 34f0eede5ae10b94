import type { Log } from '../log.ts';
import { codeOf } from './is-unavailable.ts';

/** PostgreSQL answers, and says that it gave one query up. */
const tookTooLong = '57014';
const sameOutageMs = 60_000;

/** Says once that PostgreSQL is away, not once a call: a failure within a minute of another is of the same outage. */
export function newOutageLog(log: Log): (err: unknown) => void {
  let last = -Infinity;
  return (err) => {
    if (codeOf(err) === tookTooLong) return log.warn({ err }, 'a query took longer than it may');
    const now = performance.now();
    if (now - last > sameOutageMs) log.warn({ err }, 'PostgreSQL does not answer; calls are refused until it does');
    last = now;
  };
}
