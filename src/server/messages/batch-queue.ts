import { codeOf, isUnavailable } from '../db/is-unavailable.ts';
import { leavesTimeToTry } from '../db/patience.ts';
import { retry } from '../db/retry.ts';
import type { Lane, Line } from '../live/log/lane.ts';

type Waiting<Item, Outcome> = {
  item: Item;
  place: number;
  promise: Promise<Outcome>;
  resolve: (outcome: Outcome) => void;
  reject: (error: unknown) => void;
};

/** `take`: how many of the queue make the next batch. `merge`: what a queued item becomes with a later one, where the two are one. */
export type Batching<Item> = {
  take: (queue: readonly Item[]) => number;
  merge?: (queued: Item, later: Item) => Item | null;
};

/** Before each new try of a batch whose outcome is unknown; what it does twice, it does once. */
const retryAfterMs = [50, 200, 500, 1_000, 2_000];

/** What a batch came to, and what is done once everyone in it knows. */
export type Done<Outcome> = { outcomes: Outcome[]; publish: () => void };
type Run<Item, Outcome> = (items: Item[]) => Promise<Done<Outcome>>;

/** Collects while it is the turn of others in its lane; then goes in batches, in the order of joining. */
export class BatchQueue<Item, Outcome> implements Line {
  private readonly queue: Waiting<Item, Outcome>[] = [];
  private readonly lane: Lane;
  private readonly run: Run<Item, Outcome>;
  private readonly batching: Batching<Item>;

  constructor(lane: Lane, run: Run<Item, Outcome>, batching: Batching<Item>) {
    this.lane = lane;
    this.run = run;
    this.batching = batching;
    lane.add(this);
  }

  get oldest(): number {
    return this.queue[0]?.place ?? Infinity;
  }

  join(item: Item): Promise<Outcome> {
    return this.merged(item) ?? this.queued(item);
  }

  /** The next batch. Whoever came behind one that found the database away must not be done where it was not. */
  takeTurn(): Promise<unknown> {
    return this.settle(this.queue.splice(0, this.batching.take(this.queue.map(({ item }) => item))));
  }

  refuse(error: unknown): void {
    for (const { reject } of this.queue.splice(0)) reject(error);
  }

  private merged(item: Item): Promise<Outcome> | undefined {
    const { merge } = this.batching;
    if (!merge) return undefined;
    for (const waiting of this.queue) {
      const merged = merge(waiting.item, item);
      if (merged === null) continue;
      waiting.item = merged;
      return waiting.promise;
    }
    return undefined;
  }

  private queued(item: Item): Promise<Outcome> {
    const waiting = { item, place: this.lane.join() } as Waiting<Item, Outcome>;
    waiting.promise = new Promise((resolve, reject) => Object.assign(waiting, { resolve, reject }));
    this.queue.push(waiting);
    return waiting.promise;
  }

  /** One bad item fails alone: where the data is at fault, each is tried by itself, in order. */
  private async settle(batch: Waiting<Item, Outcome>[]): Promise<unknown> {
    try {
      const { outcomes, publish } = await this.attempt(batch.map(({ item }) => item));
      // The next turn begins first, so that the database has work meanwhile; who sent hears "kept" before everyone else hears the message.
      setImmediate(() => batch.forEach(({ resolve }, index) => resolve(outcomes[index]!)));
      setImmediate(publish);
      return undefined;
    } catch (error) {
      if (batch.length === 1 || !isDataError(error)) {
        for (const { reject } of batch) reject(error);
        return isUnavailable(error) ? error : undefined;
      }
      return this.settleEach(batch);
    }
  }

  private async settleEach(batch: Waiting<Item, Outcome>[]): Promise<unknown> {
    for (const [index, one] of batch.entries()) {
      const away = await this.settle([one]);
      if (away === undefined) continue;
      for (const { reject } of batch.slice(index + 1)) reject(away);
      return away;
    }
    return undefined;
  }

  private attempt(items: Item[]): Promise<Done<Outcome>> {
    const begun = performance.now();
    const passes = (error: unknown) => isTransient(error) && leavesTimeToTry(performance.now() - begun, 0);
    return retry(() => this.run(items), { passes, pausesMs: retryAfterMs });
  }
}

/** PostgreSQL's classes 22 (bad data) and 23 (a constraint, such as an id used at the same moment in another establishment). */
function isDataError(error: unknown): boolean {
  return /^2[23]/.test(codeOf(error));
}

/** What is away may be back, a deadlock is not met twice, and an id that was used at the same moment elsewhere is then known. */
function isTransient(error: unknown): boolean {
  return isUnavailable(error) || /^(40|23505)/.test(codeOf(error));
}
