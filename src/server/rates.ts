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
    send: taken(bursty('send')),
    read: taken(bursty('read')),
    search: taken(searches),
    change: taken(changes),
    http: taken(calls),
  };
}

type Limiter = { consume(key: string): Promise<unknown> };

function taken(limiter: Limiter): (userId: string) => Promise<void> {
  return async (userId) => {
    try {
      await limiter.consume(userId);
    } catch (error) {
      if (error instanceof RateLimiterRes) throw new Refusal('rate.exceeded', Math.max(error.msBeforeNext, 50));
      throw error;
    }
  };
}
