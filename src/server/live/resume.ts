import { setImmediate as nextTurn } from 'node:timers/promises';
import { limits } from '../../shared/limits.ts';
import type { Revision } from './change.ts';
import type { Connection } from './connection.ts';
import type { Positions } from './cursor.ts';
import type { Hub } from './hub.ts';
import type { Registration } from './registration.ts';
import { heardOf, tellRemembered } from './remembered.ts';

let lastTurn: Promise<void> = Promise.resolve();

/**
 * Tells the registration what memory holds above `positions`, a client's cursor, and all that follows. False where only the rows
 * can tell: memory does not reach back, one of their schools is missing, the cursor or the socket's own reading lies ahead. One
 * in each turn of the loop.
 */
export async function resume(hub: Hub, registration: Registration, positions: Positions): Promise<boolean> {
  const { connection } = registration;
  if (connection.isSuspended || connection.positions.size !== positions.size) return false;
  for (const [id, position] of positions)
    if (!connection.positions.has(id) || !(await hub.streams.get(id)?.reaches(position))) return false;
  lastTurn = lastTurn.then(() => nextTurn());
  await lastTurn;
  return !connection.detached && hasCaughtUpWith(hub, connection) && register(hub, registration, positions);
}

/** Where a socket's reading of the rows lies ahead of what was passed on, what moved its owner in between would never be told. */
function hasCaughtUpWith({ streams }: Hub, { positions }: Connection): boolean {
  for (const [id, position] of positions) if (streams.deliveredOf(id) < position) return false;
  return true;
}

/**
 * From here on the registration hears every change above `positions`. False where memory does not reach so far back, or tells
 * more than a client is told at once: the caller must read the rows.
 */
export function register(hub: Hub, registration: Registration, positions: Positions): boolean {
  const missed: Revision[] = [];
  registration.upToDate = false;
  for (const [establishmentId, position] of positions) {
    const since = hub.streams.get(establishmentId)?.since(position);
    if (!since) return false;
    registration.positions.set(establishmentId, position);
    missed.push(...since);
  }
  registration.isOfOneSchool = registration.positions.size === 1;
  registration.inStepWith = null;
  const heard = heardOf(registration, missed);
  if (heard.length > limits.catchUpMessages) return false;
  registration.connection.add(registration);
  for (const one of heard) {
    if (!tellRemembered(hub, registration, one)) break;
    registration.positions.set(one.revision.establishmentId, one.revision.revision);
  }
  registration.upToDate = true;
  return true;
}
