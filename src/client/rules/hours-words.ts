import type { Locale } from '../../shared/locales.ts';
import type { Hours } from '../../shared/public.ts';
import type { Opening } from '../../shared/telling-hours.ts';
import { listed } from '../i18n/joined.ts';
import { tags } from '../i18n/tags.ts';

/** A Monday. */
const monday = Date.UTC(2024, 0, 1);

/** The days of the week by their names, Monday first. */
export function dayNames(locale: Locale): string[] {
  const format = new Intl.DateTimeFormat(tags[locale], { weekday: 'long', timeZone: 'UTC' });
  return Array.from({ length: 7 }, (_, day) => format.format(new Date(monday + day * 86_400_000)));
}

/** `08:30`; the end of a day is `24:00`. */
export function clockOf(minute: number): string {
  return [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':');
}

/** The minute of the day that a time is, as `08:30`. */
export function minuteOf(time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return hour * 60 + minute;
}

/** Hours as sentences take them: on which days, from when, until when. */
export function hoursWords({ days, from, to }: Hours, locale: Locale): Record<'names' | 'first' | 'second', string> {
  const names = dayNames(locale).filter((_, index) => days.includes(index + 1));
  return { names: listed(names, locale), first: clockOf(from), second: clockOf(to) };
}

/** What opens from one time to the other on several days is one: « lundi et mardi (07:00–20:00) · samedi (08:00–12:00) », which needs no comma of a language. */
export function openingsText(openings: readonly Opening[], locale: Locale): string {
  const times = [...new Set(openings.map(timesOf))];
  const spans = times.map((span) => {
    const days = openings.filter((one) => timesOf(one) === span).map(({ day }) => day);
    const names = dayNames(locale).filter((_, index) => days.includes(index + 1));
    return `${listed(names, locale)} (${span})`;
  });
  return spans.join(' · ');
}

function timesOf({ from, to }: Opening): string {
  return `${clockOf(from)}–${clockOf(to)}`;
}
