import { BurstyRateLimiter, RateLimiterMemory, type RateLimiterAbstract, RateLimiterRes } from 'rate-limiter-flexible';
import { Refusal } from '../shared/refusals.ts';

type Limiter = Pick<RateLimiterAbstract, 'consume'>;

/** How often one person may do what, whatever number of sockets they do it from. */
export type Rates = Record<'send' | 'search' | 'change', (userId: string) => Promise<void>>;

/** `send`: 10 a second sustained, 30 at once. `search`: 30 a minute. `change` (conversations made, people added …): 60 a minute. */
export function newRates(): Rates {
  const sends = new BurstyRateLimiter(
    new RateLimiterMemory({ keyPrefix: 'send', points: 10, duration: 1 }),
    new RateLimiterMemory({ keyPrefix: 'burst', points: 20, duration: 60 }),
  );
  const searches = new RateLimiterMemory({ keyPrefix: 'search', points: 30, duration: 60 });
  const changes = new RateLimiterMemory({ keyPrefix: 'change', points: 60, duration: 60 });
  return { send: taken(sends), search: taken(searches), change: taken(changes) };
}

function taken(limiter: Limiter | BurstyRateLimiter): (userId: string) => Promise<void> {
  return async (userId) => {
    try {
      await limiter.consume(userId);
    } catch (error) {
      if (error instanceof RateLimiterRes) throw new Refusal('rate.exceeded', Math.max(error.msBeforeNext, 50));
      throw error;
    }
  };
}
