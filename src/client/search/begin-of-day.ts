import { momentAt } from '../conversations/moment-at.ts';
import type { Zone } from '../conversations/when.ts';

/** When a day, as `2026-11-18`, begins in a school; `later`: so many days after it. */
export function beginOfDay(day: string, zone: Zone, later = 0): Date {
  return momentAt(Date.parse(`${day}T00:00:00Z`) + later * 86_400_000, zone);
}
