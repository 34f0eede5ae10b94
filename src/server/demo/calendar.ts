import type { Locale } from '../../shared/locales.ts';

const dayMs = 86_400_000;
const languageTags: Record<Locale, string> = { fr: 'fr-FR', en: 'en-GB', ar: 'ar-u-nu-latn' };

/** A day of the calendar, as midnight UTC: which day it is somewhere, no moment of it. */
export type Day = Date;

/** 1 is the last school day (Monday to Friday) before today as the school's clock has it, 2 the one before; 0 the next from today on, -1 the one after. */
export function schoolDay(now: Date, daysAgo: number, timezone: string): Day {
  const step = daysAgo > 0 ? -dayMs : dayMs;
  let left = daysAgo > 0 ? daysAgo : 1 - daysAgo;
  let day = wallClock(now, timezone).setUTCHours(0, 0, 0, 0) - (step > 0 ? step : 0);
  while (left > 0) {
    day += step;
    if (isSchoolDay(new Date(day))) left -= 1;
  }
  return new Date(day);
}

/** The moment at which the school's clock shows this time ("17:42") on this day. */
export function momentOf(day: Day, time: string, timezone: string): Date {
  const shown = Date.parse(`${day.toISOString().slice(0, 10)}T${time}:00Z`);
  const ahead = wallClock(new Date(shown), timezone).getTime() - shown;
  return new Date(shown - ahead);
}

/** "mardi", or in full "mardi 24 novembre"; the first of a month is "1er" in French, which Intl leaves out. */
export function dayName(day: Day, locale: Locale, inFull: boolean): string {
  const date: Intl.DateTimeFormatOptions = inFull ? { day: 'numeric', month: 'long' } : {};
  const format = new Intl.DateTimeFormat(languageTags[locale], { weekday: 'long', ...date, timeZone: 'UTC' });
  return locale === 'fr' ? format.format(day).replace(' 1 ', ' 1er ') : format.format(day);
}

function isSchoolDay(day: Day): boolean {
  return day.getUTCDay() % 6 !== 0;
}

/** What the clock on the wall shows, as if it were UTC. */
function wallClock(moment: Date, timeZone: string): Date {
  const shown = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' }).format(moment);
  return new Date(`${shown.replace(' ', 'T')}Z`);
}
