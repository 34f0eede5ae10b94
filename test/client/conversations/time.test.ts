import { afterEach, expect, test } from 'vitest';
import { clock, dayKey, dayName, hourOf, shortWhen, weekdayAndDay } from '../../../src/client/conversations/when.ts';
import { clockOffset, hearServerTime, serverNow } from '../../../src/client/live/server-clock.ts';

afterEach(() => clockOffset.set(0));

test('[CLIENT15] hours and days are those of the school, wherever its reader is', () => {
  const late = new Date('2026-11-18T23:30:00Z');
  expect([clock(late, 'fr', 'Europe/Paris'), dayKey(late, 'Europe/Paris')]).toEqual(['00:30', '2026-11-19']);
  expect([clock(late, 'fr', 'America/Martinique'), dayKey(late, 'America/Martinique')]).toEqual([
    '19:30',
    '2026-11-18',
  ]);
  const now = Date.parse('2026-11-19T12:00:00Z');
  expect(dayName(late, now, 'fr', 'Europe/Paris')).toBe('aujourd’hui');
  expect(shortWhen(late, now, 'fr', 'America/Martinique')).toBe('hier');
  expect(clock(late, 'fr', 'Nowhere/At all')).toBe(clock(late, 'fr'));
});

test('[CLIENT81] the hour and the day of a greeting are those of the school', () => {
  const at = Date.parse('2026-11-28T23:30:00Z');
  expect([hourOf(at, 'Europe/Paris'), hourOf(at, 'America/Martinique')]).toEqual([0, 19]);
  expect(weekdayAndDay(at, 'fr', 'Europe/Paris')).toBe('dimanche 29 novembre');
  expect(weekdayAndDay(at, 'ar', 'America/Martinique')).toBe('السبت، 28 نوفمبر');
});

test('[CLIENT58] ages are told by the server’s clock, where the device’s is hours off', () => {
  const askedAt = Date.now();
  hearServerTime(new Date(askedAt + 3 * 3_600_000), askedAt);
  const written = new Date(askedAt + 3_600_000);
  expect(shortWhen(written, serverNow(), 'fr')).not.toBe(shortWhen(written, Date.now(), 'fr'));
  expect(Math.abs(serverNow() - Date.now() - 3 * 3_600_000)).toBeLessThan(5_000);
  hearServerTime(undefined, askedAt);
  expect(clockOffset.get()).toBeGreaterThan(3_500_000);
});
