import { BurstyRateLimiter, RateLimiterRes } from 'rate-limiter-flexible';
import { Refusal } from '../shared/refusals.ts';
import { newLimiter, type LimiterStore } from './limiter.ts';
import { Bucket } from './live/socket/bucket.ts';

/** So many messages a second sustained, and so many at once. */
export type SendLimits = { sendsPerSecond: number; sendsAtOnce: number };
type Bursty = { perSecond: number; burst: number };

const readings: Bursty = { perSecond: 10, burst: 30 };

/** How often one person may do what, whatever number of sockets they do it from. */
export type Rates = Record<What, Take>;
/** Of dear things one counts as several. */
type Take = (userId: string, points?: number) => Promise<void>;
type What = 'send' | 'read' | 'search' | 'change' | 'make' | 'makeAsStaff' | 'http';

/**
 * `http`: 100 calls a second (a socket counts its own). `search`: 30 a minute. `change` (people added, conversations
 * renamed …): 60 a minute. `make` (conversations): 10 a minute and 60 an hour; by staff 60 a minute and 300 an hour.
 */
export function newRates({ sendsPerSecond, sendsAtOnce }: SendLimits, store?: LimiterStore): Rates {
  const counted = (keyPrefix: string, bursty: Bursty) =>
    store ? taken(newBursty(store, keyPrefix, bursty), 1) : takenHere(bursty);
  const calls = newLimiter(store, { keyPrefix: 'http', points: 100, duration: 1 });
  const searches = newLimiter(store, { keyPrefix: 'search', points: 30, duration: 60 });
  const changes = newLimiter(store, { keyPrefix: 'change', points: 60, duration: 60 });
  const making = (keyPrefix: string, aMinute: number, anHour: number) => {
    const minute = newLimiter(store, { keyPrefix: `${keyPrefix}-minute`, points: aMinute, duration: 60 });
    const hour = newLimiter(store, { keyPrefix: `${keyPrefix}-hour`, points: anHour, duration: 3_600 });
    const [takeMinute, takeHour] = [taken(minute, minute.duration), taken(hour, hour.duration)];
    return (userId: string, points?: number) => takeMinute(userId, points).then(() => takeHour(userId, points));
  };
  return {
    send: counted('send', { perSecond: sendsPerSecond, burst: sendsAtOnce }),
    read: counted('read', readings),
    search: taken(searches, searches.duration),
    change: taken(changes, changes.duration),
    make: making('make', 10, 60),
    makeAsStaff: making('make-staff', 60, 300),
    http: taken(calls, calls.duration),
  };
}

function newBursty(store: LimiterStore, keyPrefix: string, { perSecond, burst }: Bursty): Limiter {
  return new BurstyRateLimiter(
    newLimiter(store, { keyPrefix, points: perSecond, duration: 1 }),
    newLimiter(store, { keyPrefix: `${keyPrefix}-burst`, points: burst - perSecond, duration: 60 }),
  );
}

const bucketsKept = 10_000;

/** Where this process alone counts, a bucket does without the timer and the promises that each message would cost. */
function takenHere(bursty: Bursty): Take {
  const buckets = new Map<string, Bucket>();
  return async (userId, points = 1) => {
    let bucket = buckets.get(userId);
    if (!bucket) {
      if (buckets.size > bucketsKept) for (const [key, one] of buckets) if (one.has(bursty.burst)) buckets.delete(key);
      bucket = new Bucket(bursty);
      buckets.set(userId, bucket);
    }
    if (!bucket.take(points)) throw new Refusal('rate.exceeded', Math.ceil(1_000 / bursty.perSecond));
  };
}

type Limiter = { consume(key: string, points?: number): Promise<unknown> };

/** Nobody waits longer than what is counted together, whatever was done to the machine's clock meanwhile. */
function taken(limiter: Limiter, seconds: number): Take {
  return async (userId, points = 1) => {
    try {
      await limiter.consume(userId, points);
    } catch (error) {
      if (error instanceof RateLimiterRes)
        throw new Refusal('rate.exceeded', Math.min(Math.max(error.msBeforeNext, 50), seconds * 1_000));
      throw error;
    }
  };
}
