import { BurstyRateLimiter, RateLimiterRes } from 'rate-limiter-flexible';
import { Refusal } from '../shared/refusals.ts';
import { newLimiter, type LimiterStore } from './limiter.ts';

/** How often one person may do what, whatever number of sockets they do it from. */
export type Rates = Record<'send' | 'search' | 'change', (userId: string) => Promise<void>>;

/** `send`: 10 a second sustained, 30 at once. `search`: 30 a minute. `change` (conversations made, people added …): 60 a minute. */
export function newRates(store?: LimiterStore): Rates {
  const sends = new BurstyRateLimiter(
    newLimiter(store, { keyPrefix: 'send', points: 10, duration: 1 }),
    newLimiter(store, { keyPrefix: 'burst', points: 20, duration: 60 }),
  );
  const searches = newLimiter(store, { keyPrefix: 'search', points: 30, duration: 60 });
  const changes = newLimiter(store, { keyPrefix: 'change', points: 60, duration: 60 });
  return { send: taken(sends), search: taken(searches), change: taken(changes) };
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
