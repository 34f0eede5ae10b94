import type { Locale } from '../../shared/locales.ts';
import { dayIn, momentOf, type Day } from '../../shared/zoned.ts';

const languageTags: Record<Locale, string> = { fr: 'fr-FR', en: 'en-GB', ar: 'ar-u-nu-latn' };

/** 1 is the last school day (Monday to Friday) before today as the school's clock has it, 2 the one before; 0 the next from today on, -1 the one after. */
export function schoolDay(now: Date, daysAgo: number, timezone: string): Day {
  const today = dayIn(timezone, now);
  const isPast = daysAgo > 0;
  let left = isPast ? daysAgo : 1 - daysAgo;
  let day = isPast ? today : today.before();
  while (left > 0) {
    day = isPast ? day.before() : day.after();
    if (isSchoolDay(day)) left -= 1;
  }
  return day;
}

/** The moment at which the school's clock shows this time ("17:42") on this day. */
export function timeOn(day: Day, time: string, timezone: string): Date {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return momentOf(timezone, day, hours * 60 + minutes).first;
}

/** "mardi", or in full "mardi 24 novembre"; the first of a month is "1er" in French, which Intl leaves out. */
export function dayName(day: Day, locale: Locale, inFull: boolean): string {
  const date: Intl.DateTimeFormatOptions = inFull ? { day: 'numeric', month: 'long' } : {};
  const format = new Intl.DateTimeFormat(languageTags[locale], { weekday: 'long', ...date, timeZone: 'UTC' });
  const at = Date.parse(day.text);
  return locale === 'fr' ? format.format(at).replace(' 1 ', ' 1er ') : format.format(at);
}

function isSchoolDay(day: Day): boolean {
  return day.weekday <= 5;
}
