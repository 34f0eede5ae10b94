import { tags } from '../i18n/tags.ts';
import type { Locale } from '../../shared/locales.ts';

const minuteMs = 60_000;
const dayMs = 86_400_000;

/** When, as short as a list has room for: "il y a 5 min", "14:05", "hier", "mardi", "03/09/2026". */
export function shortWhen(date: Date, nowMs: number, locale: Locale): string {
  const ageMs = nowMs - date.getTime();
  if (ageMs < minuteMs) return relative(locale).format(0, 'second');
  if (ageMs < 60 * minuteMs) return relative(locale).format(-Math.floor(ageMs / minuteMs), 'minute');
  const days = daysBetween(date, new Date(nowMs));
  if (days === 0) return clock(date, locale);
  if (days === 1) return relative(locale).format(-1, 'day');
  if (days < 7) return format(locale, { weekday: 'long' }).format(date);
  return format(locale, { day: '2-digit', month: '2-digit', year: '2-digit' }).format(date);
}

export function clock(date: Date, locale: Locale): string {
  return format(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(date);
}

export function fullWhen(date: Date, locale: Locale): string {
  return format(locale, { dateStyle: 'full', timeStyle: 'short' }).format(date);
}

/** A day as the line between two days says it: today and yesterday by name, this year's days without the year. */
export function dayName(date: Date, nowMs: number, locale: Locale): string {
  const now = new Date(nowMs);
  const days = daysBetween(date, now);
  if (days === 0 || days === 1) return relative(locale).format(-days, 'day');
  const year = date.getFullYear() === now.getFullYear() ? undefined : 'numeric';
  return format(locale, { weekday: 'long', day: 'numeric', month: 'long', year }).format(date);
}

function daysBetween(from: Date, to: Date): number {
  return Math.round((midnight(to) - midnight(from)) / dayMs);
}

function midnight(date: Date): number {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
}

const formats = new Map<string, Intl.DateTimeFormat>();
function format(locale: Locale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options);
  const known = formats.get(key) ?? new Intl.DateTimeFormat(tags[locale], options);
  formats.set(key, known);
  return known;
}

const relatives = new Map<Locale, Intl.RelativeTimeFormat>();
function relative(locale: Locale): Intl.RelativeTimeFormat {
  const known = relatives.get(locale) ?? new Intl.RelativeTimeFormat(tags[locale], { numeric: 'auto', style: 'short' });
  relatives.set(locale, known);
  return known;
}
