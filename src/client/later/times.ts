import { momentAt } from '../conversations/moment-at.ts';
import { clock, dayKey, dayYearAndClock, weekdayAndClock } from '../conversations/when.ts';
import type { Zone } from '../conversations/when.ts';
import type { Locale } from '../../shared/locales.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const morning = 8;

export type Offered = { id: 'hour' | 'tomorrow' | 'monday'; at: Date };

/** The times at which most is sent later: in an hour, and at eight of the next day and of the next Monday by the clocks of the school. */
export function offeredTimes(nowMs: number, zone: Zone): Offered[] {
  const today = Date.parse(dayKey(new Date(nowMs), zone));
  const morningIn = (days: number) => momentAt(today + days * dayMs + morning * hourMs, zone);
  const toMonday = (8 - new Date(today).getUTCDay()) % 7 || 7;
  return [
    { id: 'hour', at: new Date(nowMs + hourMs) },
    { id: 'tomorrow', at: morningIn(1) },
    ...(toMonday === 1 ? [] : [{ id: 'monday' as const, at: morningIn(toMonday) }]),
  ];
}

/** What boxes for a day and an hour hold, in the time of the school. */
export type ShownTime = { day: string; clock: string };

export function shownTimeOf(at: Date, zone: Zone): ShownTime {
  return { day: dayKey(at, zone), clock: clock(at, 'en', zone) };
}

export function momentOf({ day, clock: hour }: ShownTime, zone: Zone): Date {
  return momentAt(Date.parse(`${day}T${hour.slice(0, 5)}Z`), zone);
}

/** « lundi 08:00 », and from a week on « 15 janv. 2027, 08:00 ». */
export function sayTime(at: Date, nowMs: number, locale: Locale, zone: Zone): string {
  const isNear = Math.abs(at.getTime() - nowMs) < 6 * dayMs;
  return isNear ? weekdayAndClock(at, locale, zone) : dayYearAndClock(at, locale, zone);
}
