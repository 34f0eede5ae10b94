import type { Kysely } from 'kysely';
import type { Database } from '../db/schema.ts';
import type { Revision } from '../live/log/change.ts';
import type { Hub } from '../live/fan-out/hub.ts';
import { Batch, type Lots } from './batch.ts';
import { appendMessages, type Sending, type Sent } from './append-messages.ts';
import { readMessages, type Read, type Reading } from './read-messages.ts';

const itemsPerBatch = 500;
const bytesPerBatch = 1_048_576;

/**
 * Group commit: while one batch of an establishment commits, the next collects. Sends take effect in the order in which they
 * joined; readings of one person in one conversation are one, the furthest.
 */
export class Batches {
  private readonly sends = new Map<string, Batch<Sending, Sent>>();
  private readonly reads = new Map<string, Batch<Reading, Read>>();
  private readonly db: Kysely<Database>;
  private readonly hub: Hub;

  constructor(db: Kysely<Database>, hub: Hub) {
    this.db = db;
    this.hub = hub;
  }

  send(establishmentId: string, sending: Sending): Promise<Sent> {
    return this.batch(this.sends, establishmentId, appendMessages, { take: takeSends }).join(sending);
  }

  read(establishmentId: string, reading: Reading): Promise<Read> {
    return this.batch(this.reads, establishmentId, readMessages, reads).join(reading);
  }

  private batch<Item, Outcome>(
    batches: Map<string, Batch<Item, Outcome>>,
    establishmentId: string,
    commit: (
      db: Kysely<Database>,
      establishmentId: string,
      items: Item[],
    ) => Promise<{ outcomes: Outcome[]; revisions: Revision[] }>,
    lots: Lots<Item>,
  ): Batch<Item, Outcome> {
    const known = batches.get(establishmentId);
    if (known) return known;
    const run = async (items: Item[]) => {
      const { outcomes, revisions } = await commit(this.db, establishmentId, items);
      return { outcomes, publish: () => revisions.length > 0 && this.hub.publish(establishmentId, revisions) };
    };
    const batch = new Batch(run, lots, () => batches.delete(establishmentId));
    batches.set(establishmentId, batch);
    return batch;
  }
}

/** An id that comes twice waits for the next batch, where the first is known; so does the reply to a message of this one. */
function takeSends(queue: readonly Sending[]): number {
  const ids = new Set<string>();
  let bytes = 0;
  for (const { id, body, replyToId } of queue) {
    bytes += body.length * 3;
    if (
      ids.has(id) ||
      ids.has(replyToId ?? '') ||
      ids.size === itemsPerBatch ||
      (ids.size > 0 && bytes > bytesPerBatch)
    )
      break;
    ids.add(id);
  }
  return ids.size;
}

/** Of two readings of one person in one conversation the further counts, so a queue holds one of each. */
const reads: Lots<Reading> = {
  take: (queue) => Math.min(queue.length, itemsPerBatch),
  merge: (queued, later) =>
    queued.conversationId === later.conversationId && queued.userId === later.userId
      ? { ...queued, seq: Math.max(queued.seq, later.seq) }
      : null,
};
