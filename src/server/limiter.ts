import { RateLimiterMemory, RateLimiterRedis, type RateLimiterAbstract } from 'rate-limiter-flexible';
import type { createClient } from 'redis';

/** Where processes count together; without one, each counts for itself. */
export type LimiterStore = Pick<ReturnType<typeof createClient>, 'isReady'>;

type Limit = { keyPrefix: string; points: number; duration: number };

/** Counts in Redis where there is one; while it is away, in memory: a limit is never off. */
export function newLimiter(store: LimiterStore | undefined, limit: Limit): RateLimiterAbstract {
  const here = new RateLimiterMemory(limit);
  return store ? new SharedLimiter(store, limit, here) : here;
}

/** How long Redis may take to answer before it is counted here, and for how long it is then not asked. */
const patienceMs = 500;
const restMs = 2_000;

/** A Redis that is frozen, or cut off without a word, closes nothing and refuses nothing: nobody waits for it. */
class SharedLimiter extends RateLimiterRedis {
  private restUntil = 0;
  private readonly here: RateLimiterMemory;

  constructor(store: LimiterStore, limit: Limit, here: RateLimiterMemory) {
    const shared = { storeClient: store, useRedisPackage: true, rejectIfRedisNotReady: true, insuranceLimiter: here };
    super({ ...limit, ...shared, keyPrefix: `preau:${limit.keyPrefix}` });
    this.here = here;
  }

  override consume(...[key, ...more]: Parameters<RateLimiterRedis['consume']>) {
    return this.inTime(
      () => super.consume(key, ...more),
      () => this.here.consume(key, ...more),
    );
  }

  override reward(...[key, ...more]: Parameters<RateLimiterRedis['reward']>) {
    return this.inTime(
      () => super.reward(key, ...more),
      () => this.here.reward(key, ...more),
    );
  }

  override delete(...[key, ...more]: Parameters<RateLimiterRedis['delete']>) {
    return this.inTime(
      () => super.delete(key, ...more),
      () => this.here.delete(key, ...more),
    );
  }

  private async inTime<Answer>(there: () => Promise<Answer>, here: () => Promise<Answer>): Promise<Answer> {
    if (performance.now() < this.restUntil) return here();
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<null>((resolve) => (timer = setTimeout(resolve, patienceMs, null)));
    const asked = there().then((answer) => ({ answer }));
    // Answered too late, also with a refusal, it concerns nobody any more.
    asked.catch(() => undefined);
    const first = await Promise.race([asked, late]).finally(() => clearTimeout(timer));
    if (first) return first.answer;
    this.restUntil = performance.now() + restMs;
    return here();
  }
}
