import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';

/** How far a client has come: every establishment's revision up to which it has heard everything, within one life of the database. */
export type Positions = ReadonlyMap<string, number>;

/**
 * For each establishment its mark and its revision; for nobody's, the mark of the epoch alone. It travels twice with each event, so
 * it is short. `ordinal` sets apart the events of one revision: all but the last carry the position before it, so that a client cut
 * off between them hears them all again.
 */
export function encodeCursor(epoch: string, positions: Positions, ordinal = 0): string {
  let cursor = '';
  for (const [establishmentId, revision] of positions)
    cursor += `${cursor === '' ? '' : '.'}${markOf(epoch, establishmentId)}${revision.toString(36)}`;
  if (cursor === '') cursor = markOf(epoch);
  return ordinal === 0 ? cursor : `${cursor}~${ordinal}`;
}

/**
 * Null for anything that is not a cursor of this life of the database and of these establishments, which are all of its holder's:
 * they must fetch anew.
 */
export function decodeCursor(epoch: string, cursor: string, establishmentIds: Iterable<string>): Positions | null {
  const [positions = ''] = cursor.split('~');
  if (positions === markOf(epoch)) return new Map();
  const known = new Map(Array.from(establishmentIds, (id) => [markOf(epoch, id), id]));
  const decoded = new Map<string, number>();
  for (const part of positions.split('.')) {
    if (!/^[\w-]{8}[0-9a-z]{1,11}$/.test(part)) return null;
    const id = known.get(part.slice(0, markLength));
    if (id === undefined) return null;
    decoded.set(id, Number.parseInt(part.slice(markLength), 36));
  }
  return decoded;
}

/** 48 bits: who comes with a cursor says who they are, so it only has to tell their own few schools and lives of the database apart. */
const markLength = 8;
const marks = new LRUCache<string, { epoch: string; mark: string }>({ max: 10_000 });

/** What stands for an establishment in one epoch, and for another in each. */
function markOf(epoch: string, establishmentId = ''): string {
  const known = marks.get(establishmentId);
  if (known?.epoch === epoch) return known.mark;
  const hash = createHash('sha256').update(`${epoch} ${establishmentId}`);
  const mark = hash.digest('base64url').slice(0, markLength);
  marks.set(establishmentId, { epoch, mark });
  return mark;
}
