import { clock, dayKey } from './when.ts';
import type { Zone } from './when.ts';

/** When the clocks of a zone show a time, which is given as UTC would show it; also where summer time begins or ends shortly before. */
export function momentAt(shownMs: number, zone: Zone): Date {
  // By how much they are ahead depends on the moment: the second time it is asked of the right side of the change.
  const near = shownMs - aheadAt(shownMs, zone);
  return new Date(shownMs - aheadAt(near, zone));
}

/** How far ahead of UTC the clocks of a zone are at a moment. */
function aheadAt(ms: number, zone: Zone): number {
  const date = new Date(ms);
  const shown = Date.parse(`${dayKey(date, zone)}T${clock(date, 'en', zone)}Z`);
  // Only years of four figures are read as dates; whoever types 2026 has first typed 2, 20 and 202.
  return Number.isNaN(shown) ? 0 : shown - Math.floor(ms / 60_000) * 60_000;
}
