import type { Entry } from './entry.ts';

/** Within it the same author's messages stand together under one name. */
const groupWithinMs = 5 * 60_000;

export type Grouped = { entry: Entry; startsGroup: boolean; endsGroup: boolean };
export type Day = { key: string; date: Date; rows: Grouped[] };

/** Splits a thread into days of the reader's own time zone, and each day into groups of one author. */
export function newDays(entries: Entry[], unreadFrom: number | null): Day[] {
  const days: Day[] = [];
  entries.forEach((entry, index) => {
    const startsGroup = !continues(entries[index - 1], entry, unreadFrom);
    const endsGroup = !continues(entry, entries[index + 1], unreadFrom);
    const key = dayKey(entry.createdAt);
    const last = days.at(-1);
    if (last?.key === key) last.rows.push({ entry, startsGroup, endsGroup });
    else days.push({ key, date: entry.createdAt, rows: [{ entry, startsGroup, endsGroup }] });
  });
  return days;
}

function continues(before: Entry | undefined, after: Entry | undefined, unreadFrom: number | null): boolean {
  if (!before || !after || before.authorId !== after.authorId) return false;
  if (after.seq !== null && after.seq === unreadFrom) return false;
  if (dayKey(before.createdAt) !== dayKey(after.createdAt)) return false;
  return after.createdAt.getTime() - before.createdAt.getTime() < groupWithinMs;
}

function dayKey(date: Date): string {
  return `${date.getFullYear()}-${date.getMonth() + 1}-${date.getDate()}`;
}
