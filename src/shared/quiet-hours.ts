import type { QuietHours } from './personal-settings.ts';
import { dayIn, dayOf, momentOf } from './zoned.ts';
import type { Day } from './zoned.ts';

/**
 * When it is no longer quiet for somebody, where it is at this moment; null where it is not. Hours and holidays that follow upon each
 * other are one. Where clocks go back, quiet begins at the first of the two times and ends at the second: nobody is woken in between.
 */
export function quietUntil(quiet: QuietHours, timezone: string, at: Date): Date | null {
  if (!quiet.on) return null;
  let end: Date | null = null;
  // Each end is later than the one before, and hours never go round the clock: somewhere nothing follows.
  for (let next = endAt(quiet, timezone, at); next; next = endAt(quiet, timezone, next)) end = next;
  return end;
}

type Span = { from: Date; to: Date };

/** Where what is quiet at this moment ends, the last of it that has begun. */
function endAt(quiet: QuietHours, timezone: string, at: Date): Date | null {
  const today = dayIn(timezone, at);
  const begun = [today.before(), today].flatMap((day) => hoursOf(quiet, timezone, day));
  const spans = [...begun, ...holidaysOn(quiet, timezone, today)];
  const ends = spans.filter(({ from, to }) => from <= at && at < to).map(({ to }) => to.getTime());
  return ends.length > 0 ? new Date(Math.max(...ends)) : null;
}

/** Those that begin on this day. */
function hoursOf({ days, hours: { from, to } }: QuietHours, timezone: string, day: Day): Span[] {
  if (!days.includes(day.weekday)) return [];
  const last = to < from ? day.after() : day;
  return [{ from: momentOf(timezone, day, from).first, to: momentOf(timezone, last, to).last }];
}

function holidaysOn({ holidays }: QuietHours, timezone: string, { text }: Day): Span[] {
  return holidays
    .filter(({ from, to }) => from <= text && text <= to)
    .map(({ from, to }) => ({
      from: momentOf(timezone, dayOf(from), 0).first,
      to: momentOf(timezone, dayOf(to).after(), 0).first,
    }));
}
