import superjson from 'superjson';
import { widestContent } from '../../../shared/limits.ts';

/** Far more than any input holds but the people of an announcement. */
const mostValues = widestContent.announcementParticipants + 1_000;
/** What is noted of a value costs more than the value. */
const mostNotes = 2_000;
const mostLevels = 32;

/** What a client may note about a value. Of the rest some are dear to revive (a whole number of a million digits), and none is an input. */
const notes = new Set<unknown>(['undefined', 'Date', 'number']);

/** In the place of an input that is not looked at: no schema takes it, and the call is refused like any whose input is wrong. */
const unreadable = null;

/** As superjson wrote it; but one that needs none of it is taken as it is, and superjson sees nothing before it is known to be small. */
export function readInput(sent: unknown = {}): unknown {
  if (isBare(sent)) return sent.json;
  const { json, meta } = sent as { json?: unknown; meta?: { values?: unknown } | null };
  if (!isModest(json, mostValues) || !isModest(meta, mostNotes)) return unreadable;
  return leavesOf(meta?.values).every((note) => notes.has(note)) ? superjson.deserialize(sent as never) : unreadable;
}

/** Without notes on types there is nothing to revive; a call without input has none at all. */
function isBare(value: unknown): value is { json?: unknown } {
  return typeof value === 'object' && value !== null && !('meta' in value);
}

/** Level by level, and no further than it may go. */
function isModest(sent: unknown, most: number): boolean {
  let [level, count]: [unknown[], number] = [[sent], 1];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > mostLevels) return false;
    const below: unknown[] = [];
    for (const value of level) {
      for (const child of childrenOf(value, most)) below.push(child);
      if (count + below.length > most) return false;
    }
    count += below.length;
    level = below;
  }
  return true;
}

/** None of them is copied where there are more than that. */
function childrenOf(value: unknown, most: number): unknown[] {
  if (Array.isArray(value)) return value.length > most ? Array.from({ length: most + 1 }) : value;
  return typeof value === 'object' && value !== null ? Object.values(value) : [];
}

function leavesOf(value: unknown): unknown[] {
  if (value === undefined) return [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(leavesOf) : [value];
}
