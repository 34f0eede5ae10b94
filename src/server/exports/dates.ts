import type { Locale } from '../../shared/locales.ts';

/** As the pages of the app say days and hours: in Arabic with the digits 0–9 too. */
const tags: Record<Locale, string> = { fr: 'fr-FR', en: 'en-GB', ar: 'ar-u-nu-latn' };

export function longDay(date: string, locale: Locale, timeZone: string): string {
  return format(date, locale, { dateStyle: 'full', timeZone });
}

export function clock(date: string, locale: Locale, timeZone: string): string {
  return format(date, locale, { timeStyle: 'short', timeZone });
}

/** In universal time, and said so: of several schools none is nearer. */
export function dayAndClock(date: string, locale: Locale): string {
  return format(date, locale, { dateStyle: 'full', timeStyle: 'long', timeZone: 'UTC' });
}

function format(date: string, locale: Locale, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(tags[locale], options).format(new Date(date));
}
