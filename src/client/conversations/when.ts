import { tags } from '../i18n/tags.ts';
import type { Locale } from '../../shared/locales.ts';

const minuteMs = 60_000;
const dayMs = 86_400_000;

/** A school's time zone, as `Europe/Paris`; without one, or where the browser does not know it, the device's own. */
export type Zone = string | undefined;

/** When, as short as a list has room for: "il y a 5 min", "14:05", "hier", "mardi", "03/09/2026". */
export function shortWhen(date: Date, nowMs: number, locale: Locale, zone?: Zone): string {
  const ageMs = nowMs - date.getTime();
  if (ageMs < minuteMs) return relative(locale).format(0, 'second');
  if (ageMs < 60 * minuteMs) return relative(locale).format(-Math.floor(ageMs / minuteMs), 'minute');
  const days = daysBetween(date, new Date(nowMs), zone);
  if (days === 0) return clock(date, locale, zone);
  if (days === 1) return relative(locale).format(-1, 'day');
  if (days < 7) return format(locale, { weekday: 'long' }, zone).format(date);
  return format(locale, { day: '2-digit', month: '2-digit', year: '2-digit' }, zone).format(date);
}

export function clock(date: Date, locale: Locale, zone?: Zone): string {
  return format(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }, zone).format(date);
}

/** The hour of the day, 0 to 23. */
export function hourOf(nowMs: number, zone?: Zone): number {
  return Number(clock(new Date(nowMs), 'en', zone).slice(0, 2));
}

/** « samedi 28 novembre » */
export function weekdayAndDay(nowMs: number, locale: Locale, zone?: Zone): string {
  return format(locale, { weekday: 'long', day: 'numeric', month: 'long' }, zone).format(new Date(nowMs));
}

/** « samedi 28 novembre 2026 » */
export function longDay(date: Date, locale: Locale, zone?: Zone): string {
  return format(locale, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }, zone).format(date);
}

/** For what stands among the messages of another day. */
export function dayAndClock(date: Date, locale: Locale, zone?: Zone): string {
  const day = { day: '2-digit', month: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  return format(locale, day, zone).format(date);
}

export function fullWhen(date: Date, locale: Locale, zone?: Zone): string {
  return format(locale, { dateStyle: 'full', timeStyle: 'short' }, zone).format(date);
}

/** « lundi 08:00 », for what is less than a week ahead. */
export function weekdayAndClock(date: Date, locale: Locale, zone?: Zone): string {
  return format(locale, { weekday: 'long', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }, zone).format(date);
}

/** « 15 janv. 2027 » */
export function dayAndYear(date: Date, locale: Locale, zone?: Zone): string {
  return format(locale, { day: 'numeric', month: 'short', year: 'numeric' }, zone).format(date);
}

/** « 15 janv. 2027, 14:05 » */
export function dayYearAndClock(date: Date, locale: Locale, zone?: Zone): string {
  return format(locale, { dateStyle: 'medium', timeStyle: 'short', hourCycle: 'h23' }, zone).format(date);
}

/** A day as the line between two days says it: today and yesterday by name, this year's days without the year. */
export function dayName(date: Date, nowMs: number, locale: Locale, zone?: Zone): string {
  const now = new Date(nowMs);
  const days = daysBetween(date, now, zone);
  if (days === 0 || days === 1) return relative(locale).format(-days, 'day');
  const year = dayKey(date, zone).slice(0, 4) === dayKey(now, zone).slice(0, 4) ? undefined : 'numeric';
  return format(locale, { weekday: 'long', day: 'numeric', month: 'long', year }, zone).format(date);
}

/** The day of a moment, as `2026-11-18`: in the order of days, the order of letters. */
export function dayKey(date: Date, zone?: Zone): string {
  const known = days.get(date);
  if (known?.zone === zone && known) return known.key;
  // Sweden writes its dates as ISO 8601 does.
  const key = formatOf('sv-SE', { year: 'numeric', month: '2-digit', day: '2-digit' }, zone).format(date);
  days.set(date, { zone, key });
  return key;
}

/** Three hundred rows are asked for their day at each arrival. */
const days = new WeakMap<Date, { zone: Zone; key: string }>();

function daysBetween(from: Date, to: Date, zone: Zone): number {
  return Math.round((Date.parse(dayKey(to, zone)) - Date.parse(dayKey(from, zone))) / dayMs);
}

function format(locale: Locale, options: Intl.DateTimeFormatOptions, zone: Zone): Intl.DateTimeFormat {
  return formatOf(tags[locale], options, zone);
}

const formats = new Map<string, Intl.DateTimeFormat>();
function formatOf(tag: string, options: Intl.DateTimeFormatOptions, zone: Zone): Intl.DateTimeFormat {
  const key = `${tag} ${zone} ${JSON.stringify(options)}`;
  const known = formats.get(key) ?? newFormat(tag, options, zone);
  formats.set(key, known);
  return known;
}

function newFormat(tag: string, options: Intl.DateTimeFormatOptions, timeZone: Zone): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat(tag, timeZone === undefined ? options : { ...options, timeZone });
  } catch {
    return new Intl.DateTimeFormat(tag, options);
  }
}

const relatives = new Map<Locale, Intl.RelativeTimeFormat>();
function relative(locale: Locale): Intl.RelativeTimeFormat {
  const known = relatives.get(locale) ?? new Intl.RelativeTimeFormat(tags[locale], { numeric: 'auto', style: 'short' });
  relatives.set(locale, known);
  return known;
}
