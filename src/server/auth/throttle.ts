import { RateLimiterRes, type RateLimiterAbstract } from 'rate-limiter-flexible';
import { Refusal } from '../../shared/refusals.ts';
import { newLimiter, type LimiterStore } from '../limiter.ts';

const seconds = 900;

/** Failed sign-ins in 15 minutes: 10 for one account from one address, 300 for one address, for a school is one address. */
export class Throttle {
  private readonly byAccount: RateLimiterAbstract;
  private readonly byAddress: RateLimiterAbstract;

  constructor(store?: LimiterStore) {
    this.byAccount = newLimiter(store, { keyPrefix: 'account', points: 10, duration: seconds });
    this.byAddress = newLimiter(store, { keyPrefix: 'address', points: 300, duration: seconds });
  }

  /** Counted before the password is looked at, so that many guesses at once are as many as one after the other. */
  async admit(email: string, address: string): Promise<void> {
    try {
      await this.byAddress.consume(address);
      await this.byAccount.consume(`${email} ${address}`);
    } catch (error) {
      if (error instanceof RateLimiterRes)
        throw new Refusal('signIn.tooMany', Math.min(error.msBeforeNext, seconds * 1_000));
      throw error;
    }
  }

  /** A success is no failure: takes back what `admit` counted, and forgets the account's earlier failures. */
  async succeeded(email: string, address: string): Promise<void> {
    await this.byAddress.reward(address);
    await this.byAccount.delete(`${email} ${address}`);
  }
}
