import { LRUCache } from 'lru-cache';
import { Refusal } from '../shared/refusals.ts';
import type { Bus, Taken } from './live/log/bus.ts';
import { Bucket } from './live/socket/bucket.ts';

type Limit = { perSecond: number; burst: number };

/** What was taken here the other processes hear so much later. */
const tellAfterMs = 250;
/** Bursts that somebody can owe at most: what was told twice, or by no process of ours, makes nobody wait for long. */
const mostOwed = 10;
const peopleKept = 10_000;
const shortestWaitMs = 50;

/**
 * How often one person may do one thing, counted by each process for itself, so that nobody waits for Redis. A moment later the
 * others hear what was taken here, and take it away from what the person has there. So whoever is at N processes at once gets N
 * bursts within the first quarter of a second and then waits until it is made up for: over time no more than at one, as long as no
 * more than ten bursts are owed. What the others never hear, while Redis is away, each process allows by itself. Where a limit holds
 * off guesses that is too much: `newLimiter` counts in one place.
 */
export class Allowance {
  private readonly buckets = new LRUCache<string, Bucket>({ max: peopleKept });
  private untold = new Map<string, number>();
  private readonly what: string;
  private readonly limit: Limit;
  private readonly bus: Bus;
  private readonly isAlone: boolean;

  constructor(what: string, limit: Limit, bus: Bus) {
    this.what = what;
    this.limit = limit;
    this.bus = bus;
    this.isAlone = bus.state() === 'single';
    bus.listen((message) => message.kind === 'taken' && message.what === what && this.takeAway(message.people));
  }

  /** Refused with the time until there is one again. */
  async take(userId: string): Promise<void> {
    const bucket = this.bucketOf(userId);
    if (!bucket.take(1)) throw new Refusal('rate.exceeded', Math.max(bucket.msUntil(1), shortestWaitMs));
    if (!this.isAlone) this.note(userId);
  }

  private bucketOf(userId: string): Bucket {
    let bucket = this.buckets.get(userId);
    if (!bucket) {
      bucket = new Bucket(this.limit);
      this.buckets.set(userId, bucket);
    }
    return bucket;
  }

  private note(userId: string): void {
    if (this.untold.size === 0) setTimeout(() => this.tell(), tellAfterMs).unref();
    this.untold.set(userId, (this.untold.get(userId) ?? 0) + 1);
  }

  private tell(): void {
    const people = [...this.untold];
    this.untold = new Map();
    this.bus.publish(null, { kind: 'taken', what: this.what, people });
  }

  private takeAway(people: Taken['people']): void {
    const least = -mostOwed * this.limit.burst;
    for (const [userId, count] of people) if (count > 0) this.bucketOf(userId).takeAway(count, least);
  }
}
