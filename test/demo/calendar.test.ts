import { expect, test } from 'vitest';
import { dayName, schoolDay, timeOn } from '../../src/server/demo/calendar.ts';
import { ibnKhaldounScripts, julesVerneScripts } from '../../src/server/demo/conversations/scripts.ts';
import { linesOf } from '../../src/server/demo/script.ts';
import { dayIn, dayOf } from '../../src/shared/zoned.ts';

const paris = 'Europe/Paris';
const scripts = [...julesVerneScripts, ...ibnKhaldounScripts];

test('[DEMO4] whenever it is seeded, every message is in order, on a school day before today', () => {
  for (let hours = 0; hours < 24 * 366; hours += 607) {
    const now = new Date(Date.UTC(2027, 0, 1, hours));
    const today = timeOn(dayIn(paris, now), '00:00', paris).getTime();
    for (const script of scripts) {
      const times = linesOf(script, now, paris).map(({ at }) => at.getTime());
      expect(times).toEqual(times.toSorted((a, b) => a - b));
      expect(times.at(-1)).toBeLessThan(today);
    }
  }
});

test('school days skip weekends in both directions, by the clock of the school', () => {
  const sundayLate = new Date('2027-03-07T23:30:00Z');
  expect(schoolDay(sundayLate, 1, paris).text).toBe('2027-03-05');
  expect(schoolDay(sundayLate, 0, paris).text).toBe('2027-03-08');
  expect(schoolDay(sundayLate, 1, 'Africa/Tunis').text).toBe('2027-03-05');
  expect(schoolDay(new Date('2027-03-10T12:00:00Z'), 3, paris).text).toBe('2027-03-05');
  expect(schoolDay(new Date('2027-03-10T12:00:00Z'), -3, paris).text).toBe('2027-03-15');
});

test('a time of day is the one of the school, in summer and in winter', () => {
  expect(timeOn(dayOf('2027-01-11'), '17:42', paris).toISOString()).toBe('2027-01-11T16:42:00.000Z');
  expect(timeOn(dayOf('2027-06-11'), '17:42', paris).toISOString()).toBe('2027-06-11T15:42:00.000Z');
});

test('days are named in the language of the message', () => {
  const day = dayOf('2027-03-09');
  expect([dayName(day, 'fr', true), dayName(day, 'en', false), dayName(day, 'ar', true)]).toEqual([
    'mardi 9 mars',
    'Tuesday',
    'الثلاثاء، 9 مارس',
  ]);
});
