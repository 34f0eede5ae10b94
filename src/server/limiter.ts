import { RateLimiterMemory, RateLimiterRedis, type RateLimiterAbstract } from 'rate-limiter-flexible';
import type { createClient } from 'redis';

/** Where processes count together; without one, each counts for itself. */
export type LimiterStore = Pick<ReturnType<typeof createClient>, 'isReady'>;

type Limit = { keyPrefix: string; points: number; duration: number };

/** Counts in Redis where there is one; while it is away, in memory: a limit is never off. */
export function newLimiter(store: LimiterStore | undefined, limit: Limit): RateLimiterAbstract {
  const here = new RateLimiterMemory(limit);
  if (!store) return here;
  const keyPrefix = `preau:${limit.keyPrefix}`;
  const shared = { ...limit, keyPrefix, storeClient: store, useRedisPackage: true, rejectIfRedisNotReady: true };
  return new RateLimiterRedis({ ...shared, insuranceLimiter: here });
}
