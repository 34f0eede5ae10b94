import type { Holiday, QuietHours } from './personal-settings.ts';
import { quietUntil } from './quiet-hours.ts';
import { dayIn, momentOf } from './zoned.ts';
import type { Day } from './zoned.ts';

/** From when until when a school tells its people on one day of the week (1 is Monday), in minutes of its day; `to` at `from` or before it is that of the next day. */
export type Opening = { day: number; from: number; to: number };

/** When a school has its people told of what is written: at any hour, by the hours of the French ministry, or by its own. */
export type SchoolHours = 'none' | 'france' | Opening[];

/** The hours of a school, and the days on which it tells nobody, the last one of each too. */
export type TellingHours = { openings: readonly Opening[]; closed: readonly Holiday[] };

/** Nothing from 20:00 to 07:00, and from Friday at 20:00 to Monday at 07:00. */
export const franceOpenings: readonly Opening[] = [1, 2, 3, 4, 5].map((day) => ({ day, from: 7 * 60, to: 20 * 60 }));

/** Null where a school tells its people at any hour; its closed days mean nothing then. */
export function tellingHours(hours: SchoolHours, closed: readonly Holiday[]): TellingHours | null {
  if (hours === 'none') return null;
  return { openings: hours === 'france' ? franceOpenings : hours, closed };
}

/** Beyond it nobody looks: whatever waits so long is asked about again then. */
const daysAhead = 400;

/**
 * When a school tells its people again; null where it does at this moment. Where clocks go back, it begins at the second of the two times
 * and ends at the first, so that nobody is told of anything in between.
 */
export function closedUntil(hours: TellingHours, timezone: string, at: Date): Date | null {
  const known = last.get(hours);
  if (known?.at === at.getTime() && known.timezone === timezone) return known.until;
  const until = openAgain(hours, timezone, at);
  last.set(hours, { at: at.getTime(), timezone, until });
  return until;
}

/** Of one message thousands of people are asked about at one moment. */
const last = new WeakMap<TellingHours, { at: number; timezone: string; until: Date | null }>();

function openAgain(hours: TellingHours, timezone: string, at: Date): Date | null {
  let day = dayIn(timezone, at).before();
  for (let ahead = 0; ahead < daysAhead; ahead++, day = day.after()) {
    const open = openingOn(hours, timezone, day);
    if (open && open.to > at) return open.from > at ? open.from : null;
  }
  return momentOf(timezone, day, 0).first;
}

/** The one that begins on this day; where the next day is closed it ends at midnight. */
function openingOn({ openings, closed }: TellingHours, timezone: string, day: Day): { from: Date; to: Date } | null {
  const opening = openings.find((one) => one.day === day.weekday);
  if (!opening || isClosed(closed, day)) return null;
  const begins = momentOf(timezone, day, opening.from);
  // Days that are open as a whole follow upon each other, however often clocks show midnight.
  const from = opening.from === 0 ? begins.first : begins.last;
  const to = endOf(closed, timezone, day, opening);
  return from < to ? { from, to } : null;
}

function endOf(closed: readonly Holiday[], timezone: string, day: Day, { from, to }: Opening): Date {
  if (to === wholeDay) return momentOf(timezone, day.after(), 0).last;
  if (to > from) return momentOf(timezone, day, to).first;
  return momentOf(timezone, day.after(), isClosed(closed, day.after()) ? 0 : to).first;
}

const wholeDay = 1_440;

function isClosed(closed: readonly Holiday[], { text }: Day): boolean {
  return closed.some(({ from, to }) => from <= text && text <= to);
}

/** Whoever has a page open is given a moment to read there before a device speaks: what came shortly before the hours were over has met them all the same. */
const readingMs = 60_000;

/** Until when the hours of a school hold what came at `createdAt`; null where they do not, or no longer: they were not over then, or have begun since. */
export function heldByHours(hours: TellingHours, timezone: string, createdAt: Date, at: Date): Date | null {
  const until = closedUntil(hours, timezone, at);
  const wasDue = new Date(Math.min(createdAt.getTime() + readingMs, at.getTime()));
  return until && closedUntil(hours, timezone, wasDue)?.getTime() === until.getTime() ? until : null;
}

/** More than the ends that a person's hours and a school's have in three weeks: two that have not met by then never do. */
const endsAtMost = 60;

/**
 * When somebody is told of what comes at this moment: once neither they nor their school want quiet; null where that is now. Where the
 * two never leave a moment between them, their own hours alone count: what is held for ever is lost. `school`: null where its hours are
 * nothing to them.
 */
export function heldUntil(quiet: QuietHours, school: TellingHours | null, timezone: string, at: Date): Date | null {
  const own = quietUntil(quiet, timezone, at);
  if (!school) return own;
  const farMs = at.getTime() + daysAhead * 86_400_000;
  let end = own ?? closedUntil(school, timezone, at);
  for (let ends = 0; end && ends < endsAtMost; ends++) {
    const next: Date | null = quietUntil(quiet, timezone, end) ?? closedUntil(school, timezone, end);
    if (!next || end.getTime() > farMs) return end;
    end = next;
  }
  return end && own;
}
