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
export class Strangers {
  private readonly spent = new Map<string, Bucket>();
  private readonly known = new Set<string>();
  private readonly perMinute: number;

  constructor(perMinute: number) {
    this.perMinute = perMinute;
  }

  async find<Found>(address: string, token: string, find: (token: string) => Promise<Found | null>) {
    const id = sessionIdOf(token);
    if (!this.known.has(id) && this.spent.get(address)?.has(1) === false)
      throw new Refusal('rate.exceeded', retryAfterMs);
    const found = await find(token);
    if (found) this.know(id);
    else if (!this.known.delete(id)) this.count(address);
    return found;
  }

  /** The token of somebody who has just signed in. */
  meet(token: string): void {
    this.know(sessionIdOf(token));
  }

  private know(id: string): void {
    if (this.known.size >= sessionsKept) this.known.clear();
    this.known.add(id);
  }

  private count(address: string): void {
    const bucket = this.spent.get(address) ?? new Bucket({ perSecond: this.perMinute / 60, burst: this.perMinute });
    bucket.take(1);
    this.spent.delete(address);
    this.spent.set(address, bucket);
    if (this.spent.size > addressesKept) this.spent.delete(this.spent.keys().next().value!);
  }
}
