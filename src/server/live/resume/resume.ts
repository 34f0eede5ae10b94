import { setImmediate as nextTurn } from 'node:timers/promises';
import { limits } from '../../../shared/limits.ts';
import type { Revision } from '../log/change.ts';
import type { Connection } from '../people/connection.ts';
import type { Positions } from './cursor.ts';
import type { Hub } from '../fan-out/hub.ts';
import type { Subscription } from '../people/subscription.ts';
import { replayOf, replay } from './replay.ts';

let lastTurn: Promise<void> = Promise.resolve();

/**
 * Tells the subscription what the backlog holds above `positions`, a client's cursor, and all that follows. False where only the rows
 * can tell: the backlog does not reach back, one of their schools is missing, the cursor or the socket's own reading lies ahead. One
 * in each turn of the loop.
 */
export async function resume(hub: Hub, subscription: Subscription, positions: Positions): Promise<boolean> {
  const { connection } = subscription;
  if (connection.isSuspended || connection.positions.size !== positions.size) return false;
  for (const [id, position] of positions)
    if (!connection.positions.has(id) || !(await hub.streams.get(id)?.reaches(position))) return false;
  lastTurn = lastTurn.then(() => nextTurn());
  await lastTurn;
  return !connection.detached && hasCaughtUpWith(hub, connection) && register(hub, subscription, positions);
}

/** Where a socket's reading of the rows lies ahead of what was passed on, what moved its owner in between would never be told. */
function hasCaughtUpWith({ streams }: Hub, { positions }: Connection): boolean {
  for (const [id, position] of positions) if (streams.deliveredOf(id) < position) return false;
  return true;
}

/**
 * From here on the subscription hears every change above `positions`. False where the backlog does not reach so far back, or tells
 * more than a client is told at once: the caller must read the rows.
 */
export function register(hub: Hub, subscription: Subscription, positions: Positions): boolean {
  const missed: Revision[] = [];
  subscription.upToDate = false;
  for (const [establishmentId, position] of positions) {
    const since = hub.streams.get(establishmentId)?.since(position);
    if (!since) return false;
    subscription.positions.set(establishmentId, position);
    missed.push(...since);
  }
  subscription.isOfOneSchool = subscription.positions.size === 1;
  subscription.inSyncWith = null;
  const heard = replayOf(subscription, missed);
  if (heard.length > limits.catchUpMessages) return false;
  subscription.connection.add(subscription);
  for (const one of heard) {
    if (!replay(hub, subscription, one)) break;
    subscription.positions.set(one.revision.establishmentId, one.revision.revision);
  }
  subscription.upToDate = true;
  return true;
}
