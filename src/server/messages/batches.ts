import type { Kysely } from 'kysely';
import type { Database } from '../db/schema.ts';
import type { Revision } from '../live/log/change.ts';
import type { Lane, Lanes } from '../live/log/lane.ts';
import { KnownHours } from '../hours/known-hours.ts';
import type { Hub } from '../live/fan-out/hub.ts';
import { BatchQueue, type Batching } from './batch-queue.ts';
import { appendMessages, type Sending, type Sent } from './append-messages.ts';
import { readMessages, type Read, type Reading } from './read-messages.ts';

const itemsPerBatch = 500;
const bytesPerBatch = 1_048_576;

type Commit<Item, Outcome> = (
  live: Kysely<Database>,
  establishmentId: string,
  items: Item[],
) => Promise<{ outcomes: Outcome[]; revisions: Revision[] }>;

/**
 * Group commit: while one turn of a school's lane commits, the next batch collects. Sends take effect in the order in which they
 * joined; readings of one person in one conversation are one, the furthest.
 */
export class Batches {
  /** How many messages were stored since the start. */
  appended = 0;
  private readonly byLane = new WeakMap<Lane, { sends: BatchQueue<Sending, Sent>; reads: BatchQueue<Reading, Read> }>();
  private readonly lanes: Lanes;
  private readonly live: Kysely<Database>;
  private readonly hub: Hub;
  private readonly hours: KnownHours;

  constructor({ lanes, live, hub }: { lanes: Lanes; live: Kysely<Database>; hub: Hub }) {
    this.lanes = lanes;
    this.live = live;
    this.hub = hub;
    this.hours = new KnownHours(live);
  }

  send(establishmentId: string, sending: Sending): Promise<Sent> {
    return this.batchesOf(establishmentId).sends.join(sending);
  }

  read(establishmentId: string, reading: Reading): Promise<Read> {
    return this.batchesOf(establishmentId).reads.join(reading);
  }

  private batchesOf(establishmentId: string) {
    const lane = this.lanes.of(establishmentId);
    let batches = this.byLane.get(lane);
    if (!batches) {
      const sends = new BatchQueue(
        lane,
        this.runOf(establishmentId, (...batch) => this.append(...batch)),
        { take: takeSends },
      );
      const reads = new BatchQueue(
        lane,
        this.runOf(establishmentId, (...batch) => this.readOn(...batch)),
        batchingOfReadings,
      );
      batches = { sends, reads };
      this.byLane.set(lane, batches);
    }
    return batches;
  }

  private async append(...batch: Parameters<typeof appendMessages>) {
    const done = await appendMessages(...batch);
    this.appended += done.revisions.length;
    return done;
  }

  /** Again, where the school has changed its hours since they were read. */
  private async readOn(live: Kysely<Database>, establishmentId: string, readings: Reading[]) {
    for (;;) {
      const done = await readMessages(live, establishmentId, readings, await this.hours.now(establishmentId));
      if (done) return done;
      this.hours.forget(establishmentId);
    }
  }

  private runOf<Item, Outcome>(establishmentId: string, commit: Commit<Item, Outcome>) {
    return async (items: Item[]) => {
      const { outcomes, revisions } = await commit(this.live, establishmentId, items);
      return { outcomes, publish: () => revisions.length > 0 && this.hub.publish(establishmentId, revisions) };
    };
  }
}

/**
 * An id that comes twice, be it of a message or of a file, waits for the next batch, where the first is known; so does the reply to a
 * message of this one.
 */
function takeSends(queue: readonly Sending[]): number {
  const ids = new Set<string>();
  const files = new Set<string>();
  let bytes = 0;
  for (const { id, body, replyToId, attachmentIds } of queue) {
    bytes += body.length * 3;
    if (
      ids.has(id) ||
      attachmentIds?.some((one) => files.has(one)) ||
      ids.has(replyToId ?? '') ||
      ids.size === itemsPerBatch ||
      (ids.size > 0 && bytes > bytesPerBatch)
    )
      break;
    ids.add(id);
    attachmentIds?.forEach((one) => files.add(one));
  }
  return ids.size;
}

/** Of two readings of one person in one conversation the further counts, so a queue holds one of each. */
const batchingOfReadings: Batching<Reading> = {
  take: (queue) => Math.min(queue.length, itemsPerBatch),
  merge: (queued, later) =>
    queued.conversationId === later.conversationId && queued.userId === later.userId
      ? { ...queued, seq: Math.max(queued.seq, later.seq) }
      : null,
};
