import ICAL from 'ical.js';
import { limits } from '../../../shared/limits.ts';
import type { Holiday } from '../../../shared/personal-settings.ts';
import { firstCharacters, lineOf } from '../../../shared/text.ts';

export type FoundDays = Holiday & { name: string };
/** `endsBefore`: it ends before it begins · `timed`: it is no whole day · `repeats`: it says on how many days only by a rule · `noDay`: its day is none · `tooLong`: it has more days than a school adds at once. */
export type PassedOver = { name: string; why: 'endsBefore' | 'timed' | 'repeats' | 'noDay' | 'tooLong' };
export type DaysOfFile = { days: FoundDays[]; passedOver: PassedOver[] };

/**
 * The whole days that a calendar file names, each once, by their days and their name: the same event has another identity in each export.
 * An end is exclusive there, and inclusive here. Null where the file is no calendar.
 */
export function daysOfIcs(text: string): DaysOfFile | null {
  const events = eventsOf(text);
  if (!events) return null;
  const read = events.map(readEvent);
  const days = read.flatMap((one) => ('why' in one ? [] : [one]));
  const once = new Map(days.map((one) => [`${one.from} ${one.to} ${one.name}`, one]));
  return {
    days: [...once.values()].sort((one, other) => (one.from < other.from ? -1 : 1)),
    passedOver: read.flatMap((one) => ('why' in one ? [one] : [])),
  };
}

const dayMs = 86_400_000;
const longestMs = limits.closedDaysAtOnce * dayMs;

function eventsOf(text: string): ICAL.Component[] | null {
  try {
    const parsed: unknown = ICAL.parse(text);
    // Of several calendars in one file the library answers a list.
    const all = (Array.isArray((parsed as unknown[])[0]) ? parsed : [parsed]) as ConstructorParameters<
      typeof ICAL.Component
    >[0][];
    const calendars = all.map((one) => new ICAL.Component(one)).filter(({ name }) => name === 'vcalendar');
    return calendars.length > 0 ? calendars.flatMap((one) => one.getAllSubcomponents('vevent')) : null;
  } catch {
    return null;
  }
}

/** The library reads a value when it is asked for: one that is broken takes no other event with it. */
function readEvent(event: ICAL.Component): FoundDays | PassedOver {
  try {
    return daysOfEvent(event);
  } catch {
    return { name: nameOf(event), why: 'noDay' };
  }
}

function daysOfEvent(event: ICAL.Component): FoundDays | PassedOver {
  const name = nameOf(event);
  const starts = event.getFirstPropertyValue('dtstart');
  if (!(starts instanceof ICAL.Time)) return { name, why: 'noDay' };
  if (event.hasProperty('rrule') || event.hasProperty('rdate')) return { name, why: 'repeats' };
  const ends = endOf(event, starts);
  if (!ends) return { name, why: 'tooLong' };
  if (!isMidnight(starts) || !isMidnight(ends)) return { name, why: 'timed' };
  const [from, after] = [dayOf(starts), dayOf(ends)];
  if (!isDay(from) || !isDay(after)) return { name, why: 'noDay' };
  if (after < from) return { name, why: 'endsBefore' };
  // Some programs write one day as one that ends as it begins.
  const to = after === from ? from : dayBefore(after);
  return Date.parse(to) - Date.parse(from) < longestMs ? { name, from, to } : { name, why: 'tooLong' };
}

/** Without an end, a day is over with itself. Null where it lasts too long: the library counts a duration month by month, and one of a million years stops the page. */
function endOf(event: ICAL.Component, starts: ICAL.Time): ICAL.Time | null {
  const ends = event.getFirstPropertyValue('dtend');
  if (ends instanceof ICAL.Time) return ends;
  const lasts = event.getFirstPropertyValue('duration');
  const end = starts.clone();
  if (!(lasts instanceof ICAL.Duration)) return end;
  if (!(Math.abs(lasts.toSeconds()) * 1_000 <= longestMs)) return null;
  end.addDuration(lasts);
  return end;
}

/** Programs that know no whole days write them from midnight to midnight. */
function isMidnight({ isDate, hour, minute, second }: ICAL.Time): boolean {
  return isDate || (hour === 0 && minute === 0 && second === 0);
}

function dayOf({ year, month, day }: ICAL.Time): string {
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}

function isDay(text: string): boolean {
  return text >= '2000-01-01' && text < '2100-01-01' && !Number.isNaN(Date.parse(text));
}

function dayBefore(text: string): string {
  return new Date(Date.parse(text) - dayMs).toISOString().slice(0, 10);
}

/** As the server keeps it, so that what is there already is known by it. */
function nameOf(event: ICAL.Component): string {
  const summary = event.getFirstPropertyValue('summary');
  const words = typeof summary === 'string' ? lineOf(summary.replaceAll('\0', '')) : '';
  return firstCharacters(words, limits.closedDaysNameCharacters).trim();
}
