import { useCallback, useMemo, useState } from 'react';
import type { Day, Grouped } from './grouping.ts';

/** So few at a time that a key that is pressed meanwhile need not wait for all. */
const rowsAtOnce = 40;
const rowsBefore = 10;
/** In CSS pixels: one line in the midst of a group. */
const lowestRow = 42;

export type Drawn = {
  drawn: Day[];
  /** Nothing that is held is left out. */
  isWhole: boolean;
  /** Draws more of what stands before. */
  drawMore(): void;
};

/**
 * The newest days at first, as much as fills the window and as far back as `from`, and more of them as it is asked for: opening a
 * conversation of three hundred rows costs no more than what is seen of it. They are added above what is read, which moves nothing; what
 * is drawn stays so while others come.
 */
export function useDrawnDays(days: Day[], from: number | null): Drawn {
  const rows = useMemo(() => days.flatMap((day) => day.rows), [days]);
  const [first, setFirst] = useState<string | null>(null);
  const wanted = from === null ? -1 : rows.findIndex(({ entry }) => entry.message.seq === from);
  const least = wanted === -1 ? rows.length : Math.max(0, wanted - rowsBefore);
  const at = Math.min(placeOf(first, rows), least);
  const reached = rows[at]?.entry.message.id ?? null;
  if (reached !== first) setFirst(reached);
  const next = rows[Math.max(0, at - rowsAtOnce)]?.entry.message.id ?? null;
  const drawMore = useCallback(() => setFirst(next), [next]);
  const drawn = useMemo(() => (at === 0 ? days : lastRows(days, rows.length - at)), [days, rows, at]);
  return { drawn, isWhole: at === 0, drawMore };
}

/** Of the first row that is drawn. Where it is held no longer, what follows it was drawn as well, or all is new. */
function placeOf(first: string | null, rows: readonly Grouped[]): number {
  if (first === null) return Math.max(0, rows.length - Math.ceil(window.innerHeight / lowestRow) - rowsBefore);
  return Math.max(
    0,
    rows.findIndex(({ entry }) => entry.message.id === first),
  );
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
