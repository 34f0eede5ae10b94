import { useEffect, useState } from 'react';
import type { Day } from './grouping.ts';

/** As many as the highest screen shows; the others are drawn as many at a time, so that a key that is pressed meanwhile need not wait for all. */
const rowsAtOnce = 40;
const rowsBefore = 20;

/**
 * The newest days at first, as far as where the unread messages begin, and then ever more: opening a conversation does not wait for
 * three hundred rows. They are added above what is read, which moves nothing.
 */
export function useDrawnDays(days: Day[], unreadFrom: number | null): { drawn: Day[]; isWhole: boolean } {
  const all = days.reduce((sum, { rows }) => sum + rows.length, 0);
  const [count, setCount] = useState<number | null>(null);
  const drawing = count ?? rowsAtOnce + rowsBefore;
  const least = Math.max(drawing, unreadFrom === null ? 0 : rowsFrom(days, unreadFrom) + rowsBefore);
  const isWhole = least >= all;
  useEffect(() => {
    if (all === 0 || isWhole) return undefined;
    const timer = setTimeout(() => setCount(least + rowsAtOnce), 0);
    return () => clearTimeout(timer);
  }, [all, isWhole, least]);
  return { drawn: isWhole ? days : lastRows(days, least), isWhole };
}

/** How many rows there are from a message on. */
function rowsFrom(days: Day[], seq: number): number {
  const rows = days.flatMap((day) => day.rows);
  const at = rows.findIndex(({ entry }) => entry.message.seq === seq);
  return at === -1 ? 0 : rows.length - at;
}

function lastRows(days: Day[], count: number): Day[] {
  const last: Day[] = [];
  let left = count;
  for (const day of days.toReversed()) {
    if (left <= 0) break;
    last.unshift(day.rows.length <= left ? day : { ...day, rows: day.rows.slice(-left) });
    left -= day.rows.length;
  }
  return last;
}
