import ICAL from 'ical.js';
import type { Holiday } from '../../../shared/personal-settings.ts';

export type FoundDays = Holiday & { name: string };
/** `endsBefore`: it ends before it begins · `timed`: it is no whole day · `repeats`: it says on how many days only by a rule · `noDay`: its day is none. */
export type PassedOver = { name: string; why: 'endsBefore' | 'timed' | 'repeats' | 'noDay' };
export type DaysOfFile = { days: FoundDays[]; passedOver: PassedOver[] };

/**
 * The whole days that a calendar file names, each once, by their days and their name: the same event has another identity in each export.
 * An end is exclusive there, and inclusive here. Null where the file is no calendar.
 */
export function daysOfIcs(text: string): DaysOfFile | null {
  const events = eventsOf(text);
  if (!events) return null;
  const read = events.map(daysOfEvent);
  const days = read.flatMap((one) => ('why' in one ? [] : [one]));
  const once = new Map(days.map((one) => [`${one.from} ${one.to} ${one.name}`, one]));
  return {
    days: [...once.values()].sort((one, other) => (one.from < other.from ? -1 : 1)),
    passedOver: read.flatMap((one) => ('why' in one ? [one] : [])),
  };
}

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

function daysOfEvent(event: ICAL.Component): FoundDays | PassedOver {
  const name = nameOf(event);
  const starts = event.getFirstPropertyValue('dtstart');
  const ends = event.getFirstPropertyValue('dtend');
  if (!(starts instanceof ICAL.Time)) return { name, why: 'noDay' };
  if (event.hasProperty('rrule') || event.hasProperty('rdate')) return { name, why: 'repeats' };
  const end = ends instanceof ICAL.Time ? ends : endByDuration(event, starts);
  if (!isMidnight(starts) || !isMidnight(end)) return { name, why: 'timed' };
  const [from, after] = [dayOf(starts), dayOf(end)];
  if (!isDay(from) || !isDay(after)) return { name, why: 'noDay' };
  if (after < from) return { name, why: 'endsBefore' };
  // Some programs write one day as one that ends as it begins.
  return { name, from, to: after === from ? from : dayBefore(after) };
}

/** Without an end, a day is over with itself. */
function endByDuration(event: ICAL.Component, starts: ICAL.Time): ICAL.Time {
  const end = starts.clone();
  const duration = event.getFirstPropertyValue('duration');
  if (duration instanceof ICAL.Duration) end.addDuration(duration);
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
  return new Date(Date.parse(text) - 86_400_000).toISOString().slice(0, 10);
}

function nameOf(event: ICAL.Component): string {
  const summary = event.getFirstPropertyValue('summary');
  const words = typeof summary === 'string' ? summary.replace(/\s+/gu, ' ').trim() : '';
  return Array.from(words).slice(0, 120).join('').trim();
}
