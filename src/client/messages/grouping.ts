import { dayKey } from '../conversations/when.ts';
import type { Zone } from '../conversations/when.ts';
import type { Entry } from './entry.ts';

/** Within it the same author's messages stand together under one name. */
const groupWithinMs = 5 * 60_000;

/** `ofOtherDay`: it stands among the messages of a later day, and is shown with its own. */
export type Grouped = { entry: Entry; startsGroup: boolean; endsGroup: boolean; ofOtherDay: boolean };
export type Day = { key: string; date: Date; rows: Grouped[] };

/**
 * Splits a thread into days of the school's time zone, and each day into groups of one author. What is of an earlier day than what
 * stands before it, a message of yesterday that was refused or one sent while the clock was set back, stays under the later day.
 */
export function newDays(entries: Entry[], unreadFrom: number | null, zone?: Zone): Day[] {
  const days: Day[] = [];
  entries.forEach((entry, index) => {
    const startsGroup = !continues(entries[index - 1], entry, unreadFrom, zone);
    const endsGroup = !continues(entry, entries[index + 1], unreadFrom, zone);
    const key = dayKey(entry.message.createdAt, zone);
    const last = days.at(-1);
    const row = { entry, startsGroup, endsGroup, ofOtherDay: last !== undefined && key < last.key };
    if (last && key <= last.key) last.rows.push(row);
    else days.push({ key, date: entry.message.createdAt, rows: [row] });
  });
  return days;
}

function continues(one: Entry | undefined, other: Entry | undefined, unreadFrom: number | null, zone: Zone): boolean {
  if (!one || !other) return false;
  const [before, after] = [one.message, other.message];
  if (before.authorId !== after.authorId || (after.seq !== null && after.seq === unreadFrom)) return false;
  if (dayKey(before.createdAt, zone) !== dayKey(after.createdAt, zone)) return false;
  return Math.abs(after.createdAt.getTime() - before.createdAt.getTime()) < groupWithinMs;
}
