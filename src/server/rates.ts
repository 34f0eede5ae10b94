import { BurstyRateLimiter, RateLimiterRes } from 'rate-limiter-flexible';
import { Refusal } from '../shared/refusals.ts';
import { newLimiter, type LimiterStore } from './limiter.ts';

/** How often one person may do what, whatever number of sockets they do it from. */
export type Rates = Record<'send' | 'read' | 'search' | 'change' | 'http', (userId: string) => Promise<void>>;

/**
 * `send` and `read`: 10 a second sustained, 30 at once. `http`: 100 calls a second (a socket counts its own). `search`: 30 a minute. `change` (conversations made, people added …): 60 a minute.
 */
export function newRates(store?: LimiterStore): Rates {
  const bursty = (keyPrefix: string) =>
    new BurstyRateLimiter(
      newLimiter(store, { keyPrefix, points: 10, duration: 1 }),
      newLimiter(store, { keyPrefix: `${keyPrefix}-burst`, points: 20, duration: 60 }),
    );
  const calls = newLimiter(store, { keyPrefix: 'http', points: 100, duration: 1 });
  const searches = newLimiter(store, { keyPrefix: 'search', points: 30, duration: 60 });
  const changes = newLimiter(store, { keyPrefix: 'change', points: 60, duration: 60 });
  return {
    send: taken(bursty('send'), 1),
    read: taken(bursty('read'), 1),
    search: taken(searches, searches.duration),
    change: taken(changes, changes.duration),
    http: taken(calls, calls.duration),
  };
}

type Limiter = { consume(key: string): Promise<unknown> };

/** Nobody waits longer than what is counted together, whatever was done to the machine's clock meanwhile. */
function taken(limiter: Limiter, seconds: number): (userId: string) => Promise<void> {
  return async (userId) => {
    try {
      await limiter.consume(userId);
    } catch (error) {
      if (error instanceof RateLimiterRes)
        throw new Refusal('rate.exceeded', Math.min(Math.max(error.msBeforeNext, 50), seconds * 1_000));
      throw error;
    }
  };
}
