import { LRUCache } from 'lru-cache';
import pLimit, { type LimitFunction } from 'p-limit';
import { Refusal } from '../../shared/refusals.ts';

const waitingAtMost = 64;
const addressesKept = 10_000;

/** Lines in which those of one address wait for each other, so that they take no more than one of the places that all share. */
export class Lanes {
  private readonly lanes = new LRUCache<string, LimitFunction>({ max: addressesKept });

  /** One after the other; where too many wait already, whoever asks is told to come back. */
  async run<Result>(address: string, call: () => Promise<Result>): Promise<Result> {
    const lane = this.lanes.get(address) ?? pLimit(1);
    this.lanes.set(address, lane);
    if (lane.pendingCount >= waitingAtMost) throw new Refusal('signIn.tooMany', 5_000);
    return lane(call);
  }
}
