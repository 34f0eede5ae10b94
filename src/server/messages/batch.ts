import { setTimeout as wait } from 'node:timers/promises';
import { codeOf, isUnavailable } from '../db/is-unavailable.ts';
import { leavesTimeToTry } from '../db/patience.ts';

type Waiting<Item, Outcome> = {
  item: Item;
  promise: Promise<Outcome>;
  resolve: (outcome: Outcome) => void;
  reject: (error: unknown) => void;
};

/** `take`: how many of the queue make the next lot. `merge`: what a queued item becomes with a later one, where the two are one. */
export type Lots<Item> = {
  take: (queue: readonly Item[]) => number;
  merge?: (queued: Item, later: Item) => Item | null;
};

/** Before each new try of a batch whose outcome is unknown; what it does twice, it does once. */
const retryAfterMs = [50, 200, 500, 1_000, 2_000];

/** What a lot came to, and what is done once everyone in it knows. */
export type Done<Outcome> = { outcomes: Outcome[]; publish: () => void };
type Run<Item, Outcome> = (items: Item[]) => Promise<Done<Outcome>>;

/** Collects while the previous lot is under way; one lot at a time, in the order of joining. */
export class Batch<Item, Outcome> {
  private readonly queue: Waiting<Item, Outcome>[] = [];
  private running = false;
  private readonly run: Run<Item, Outcome>;
  private readonly lots: Lots<Item>;
  private readonly onIdle: () => void;

  constructor(run: Run<Item, Outcome>, lots: Lots<Item>, onIdle: () => void) {
    this.run = run;
    this.lots = lots;
    this.onIdle = onIdle;
  }

  join(item: Item): Promise<Outcome> {
    return this.merged(item) ?? this.queued(item);
  }

  private merged(item: Item): Promise<Outcome> | undefined {
    const { merge } = this.lots;
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
    const waiting = { item } as Waiting<Item, Outcome>;
    waiting.promise = new Promise((resolve, reject) => Object.assign(waiting, { resolve, reject }));
    this.queue.push(waiting);
    if (this.running) return waiting.promise;
    this.running = true;
    // After the turn of the loop: what arrived together travels together.
    setImmediate(() => void this.drain());
    return waiting.promise;
  }

  private async drain(): Promise<void> {
    while (this.queue.length > 0) {
      const lot = this.queue.splice(0, this.lots.take(this.queue.map(({ item }) => item)));
      await this.settle(lot);
    }
    this.running = false;
    this.onIdle();
  }

  /** One bad item fails alone: where the data is at fault, each is tried by itself, in order. */
  private async settle(lot: Waiting<Item, Outcome>[]): Promise<void> {
    try {
      const { outcomes, publish } = await this.attempt(lot.map(({ item }) => item));
      // The next lot leaves first, so that the database has work meanwhile; who sent hears "kept" before everyone else hears the message.
      setImmediate(() => lot.forEach(({ resolve }, index) => resolve(outcomes[index]!)));
      setImmediate(publish);
    } catch (error) {
      // What came meanwhile would wait as long for as little, and must not be done where what came before it was not.
      if (isUnavailable(error)) lot.push(...this.queue.splice(0));
      if (lot.length === 1) return lot[0]!.reject(error);
      if (!isDataError(error)) return lot.forEach(({ reject }) => reject(error));
      for (const one of lot) await this.settle([one]);
    }
  }

  private async attempt(items: Item[]): Promise<Done<Outcome>> {
    const begun = performance.now();
    for (const pause of retryAfterMs) {
      try {
        return await this.run(items);
      } catch (error) {
        if (!isTransient(error) || !leavesTimeToTry(performance.now() - begun, pause)) throw error;
        await wait(pause);
      }
    }
    return this.run(items);
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
