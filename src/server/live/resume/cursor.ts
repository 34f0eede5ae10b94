import { LRUCache } from 'lru-cache';

/** How far a client has come: every establishment's revision up to which it has heard everything, within one life of the database. */
export type Positions = ReadonlyMap<string, number>;

/**
 * `ordinal` sets apart the events of one revision: all but the last carry the position before it, so that a client
 * cut off between them hears them all again.
 */
export function encodeCursor(epoch: string, positions: Positions, ordinal = 0): string {
  let cursor = shorten(epoch);
  for (const [establishmentId, revision] of positions) cursor += `.${shorten(establishmentId)}${revision.toString(36)}`;
  return ordinal === 0 ? cursor : `${cursor}~${ordinal}`;
}

/** Null for anything that is not a cursor of this life of the database: its holder must fetch anew. */
export function decodeCursor(epoch: string, cursor: string): Positions | null {
  const [positions = ''] = cursor.split('~');
  const [life, ...parts] = positions.split('.');
  if (life !== shorten(epoch)) return null;
  const decoded = new Map<string, number>();
  for (const part of parts) {
    if (!/^[\w-]{22}[0-9a-z]{1,11}$/.test(part)) return null;
    decoded.set(lengthen(part.slice(0, 22)), Number.parseInt(part.slice(22), 36));
  }
  return decoded;
}

const shortened = new LRUCache<string, string>({ max: 10_000 });

/** A UUID in 22 characters: a person of thirty schools stays within the cursor's 1,024. */
function shorten(uuid: string): string {
  const known = shortened.get(uuid);
  if (known !== undefined) return known;
  const short = Buffer.from(uuid.replaceAll('-', ''), 'hex').toString('base64url');
  shortened.set(uuid, short);
  return short;
}

function lengthen(short: string): string {
  const hex = Buffer.from(short, 'base64url').toString('hex');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
