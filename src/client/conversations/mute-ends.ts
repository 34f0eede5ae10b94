import { momentAt } from './moment-at.ts';
import { dayKey, hourOf } from './when.ts';
import type { Zone } from './when.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
/** Whoever is still up before it means by "tomorrow" the day that has begun. */
const nightEndsAt = 4;
const morning = 8;

export function anHourFrom(nowMs: number): Date {
  return new Date(nowMs + hourMs);
}

/** Eight o'clock of the next morning by the school's clock, whatever the device's is, and also where summer time begins or ends in that night. */
export function morningAfter(nowMs: number, zone: Zone): Date {
  const today = Date.parse(dayKey(new Date(nowMs), zone));
  const shown = today + (hourOf(nowMs, zone) < nightEndsAt ? 0 : dayMs) + morning * hourMs;
  return momentAt(shown, zone);
}
