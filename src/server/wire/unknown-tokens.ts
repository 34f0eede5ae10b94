import { LRUCache } from 'lru-cache';
import { sessionIdOf } from '../auth/lucia.ts';
import { Bucket } from '../live/socket/bucket.ts';
import { Refusal } from '../../shared/refusals.ts';

const addressesKept = 10_000;
const sessionsKept = 50_000;
const retryAfterMs = 2_000;

/**
 * Tokens that turn out to be nobody's, counted by address: beyond the limit the database is asked no more about tokens from there
 * that this process has never seen. A school is one address: who was known before stays known, whoever guesses beside them.
 */
export class UnknownTokens {
  private readonly spent = new LRUCache<string, Bucket>({ max: addressesKept });
  private readonly known = new LRUCache<string, true>({ max: sessionsKept });
  private readonly perMinute: number;

  constructor(perMinute: number) {
    this.perMinute = perMinute;
  }

  async find<Found>(address: string, token: string, find: (token: string) => Promise<Found | null>) {
    const id = sessionIdOf(token);
    if (!this.known.get(id) && this.spent.get(address)?.has(1) === false)
      throw new Refusal('rate.exceeded', retryAfterMs);
    const found = await find(token);
    if (found) this.meet(id);
    else if (!this.known.delete(id)) this.count(address);
    return found;
  }

  /** The session of somebody who has just signed in. */
  meet(sessionId: string): void {
    this.known.set(sessionId, true);
  }

  private count(address: string): void {
    const bucket = this.spent.get(address) ?? new Bucket({ perSecond: this.perMinute / 60, burst: this.perMinute });
    bucket.take(1);
    this.spent.set(address, bucket);
  }
}
