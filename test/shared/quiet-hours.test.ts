import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { QuietHours } from '../../src/shared/personal-settings.ts';
import { quietUntil } from '../../src/shared/quiet-hours.ts';
import { everyDay, hoursOf, zones } from './hours-of.ts';

/** `20:00–07:00`, on these days. */
function quiet(times: string, days = everyDay, holidays: QuietHours['holidays'] = []): QuietHours {
  return { on: true, days, hours: hoursOf(times), holidays };
}

const night = quiet('20:00–07:00');
const lunch = quiet('12:30–14:00', [1, 2, 3, 4, 5]);
const small = quiet('02:30–04:00');
const untilSmall = quiet('22:00–02:30');
const friday = quiet('20:00–07:00', [5]);

/** Where, what, when it is asked, and when it is quiet until; null where it is not quiet. */
const table: [zone: keyof typeof zones, hours: QuietHours, at: string, until: string | null][] = [
  ['Paris', night, '2026-01-14T19:59:59.999+01:00', null],
  ['Paris', night, '2026-01-14T20:00:00+01:00', '2026-01-15T07:00:00+01:00'],
  ['Paris', night, '2026-01-15T00:00:00+01:00', '2026-01-15T07:00:00+01:00'],
  ['Paris', night, '2026-01-15T06:59:59.999+01:00', '2026-01-15T07:00:00+01:00'],
  ['Paris', night, '2026-01-15T07:00:00+01:00', null],
  // The night before clocks go forward, and back.
  ['Paris', night, '2026-03-28T21:00:00+01:00', '2026-03-29T07:00:00+02:00'],
  ['Paris', night, '2026-10-24T21:00:00+02:00', '2026-10-25T07:00:00+01:00'],
  // Half past two is jumped over; it comes twice.
  ['Paris', small, '2026-03-29T01:59:00+01:00', null],
  ['Paris', small, '2026-03-29T03:29:00+02:00', null],
  ['Paris', small, '2026-03-29T03:30:00+02:00', '2026-03-29T04:00:00+02:00'],
  ['Paris', small, '2026-10-25T02:29:00+02:00', null],
  ['Paris', small, '2026-10-25T02:30:00+02:00', '2026-10-25T04:00:00+01:00'],
  ['Paris', small, '2026-10-25T02:15:00+01:00', '2026-10-25T04:00:00+01:00'],
  ['Paris', untilSmall, '2026-10-25T01:00:00+02:00', '2026-10-25T02:30:00+01:00'],
  ['Paris', untilSmall, '2026-10-25T02:45:00+02:00', '2026-10-25T02:30:00+01:00'],
  ['Paris', untilSmall, '2026-10-25T02:30:00+01:00', null],
  ['Paris', untilSmall, '2026-03-28T23:00:00+01:00', '2026-03-29T03:30:00+02:00'],
  // Days are those on which the hours begin.
  ['Paris', friday, '2026-01-16T23:00:00+01:00', '2026-01-17T07:00:00+01:00'],
  ['Paris', friday, '2026-01-17T06:00:00+01:00', '2026-01-17T07:00:00+01:00'],
  ['Paris', friday, '2026-01-16T06:00:00+01:00', null],
  ['Paris', friday, '2026-01-17T23:00:00+01:00', null],
  ['Paris', quiet('20:00–07:00', []), '2026-01-16T23:00:00+01:00', null],
  ['Paris', { ...night, on: false }, '2026-01-14T23:00:00+01:00', null],
  ['NewYork', night, '2026-03-07T22:00:00-05:00', '2026-03-08T07:00:00-04:00'],
  ['NewYork', night, '2026-10-31T22:00:00-04:00', '2026-11-01T07:00:00-05:00'],
  ['NewYork', lunch, '2026-01-14T12:30:00-05:00', '2026-01-14T14:00:00-05:00'],
  ['NewYork', lunch, '2026-01-17T13:00:00-05:00', null],
  ['NewYork', untilSmall, '2026-11-01T01:30:00-05:00', '2026-11-01T02:30:00-05:00'],
  // Half an hour forward, and back.
  ['LordHowe', night, '2026-10-03T23:00:00+10:30', '2026-10-04T07:00:00+11:00'],
  ['LordHowe', night, '2026-04-04T23:00:00+11:00', '2026-04-05T07:00:00+10:30'],
  ['LordHowe', quiet('22:00–01:45'), '2026-04-05T01:50:00+11:00', '2026-04-05T01:45:00+10:30'],
  ['LordHowe', quiet('02:15–05:00'), '2026-10-04T02:44:00+11:00', null],
  ['LordHowe', quiet('02:15–05:00'), '2026-10-04T02:45:00+11:00', '2026-10-04T05:00:00+11:00'],
  // An hour back for Ramadan, and forward after it.
  ['Casablanca', night, '2026-02-14T23:00:00+01:00', '2026-02-15T07:00:00+00:00'],
  ['Casablanca', night, '2026-03-21T23:00:00+00:00', '2026-03-22T07:00:00+01:00'],
  ['Kathmandu', night, '2026-05-01T19:59:00+05:45', null],
  ['Kathmandu', night, '2026-05-01T20:00:00+05:45', '2026-05-02T07:00:00+05:45'],
  ['Kathmandu', lunch, '2026-05-01T08:00:00+00:00', '2026-05-01T14:00:00+05:45'],
];

test.each(table)('[PREF5] %s, %j, at %s: until %s', (zone, hours, at, until) => {
  const end = quietUntil(hours, zones[zone], new Date(at));
  expect(end?.toISOString() ?? null).toBe(until && new Date(until).toISOString());
});

test.each([
  ['2026-12-18T12:00:00+01:00', null],
  ['2026-12-19T00:00:00+01:00', '2027-01-04T07:00:00+01:00'],
  ['2026-12-18T23:00:00+01:00', '2027-01-04T07:00:00+01:00'],
  ['2026-12-25T12:00:00+01:00', '2027-01-04T07:00:00+01:00'],
  ['2027-01-04T07:00:00+01:00', null],
])(
  '[PREF5] holidays are quiet to their last day, with the nights before and after them: at %s until %s',
  (at, until) => {
    const holidays = [
      { from: '2026-12-19', to: '2026-12-31' },
      { from: '2027-01-01', to: '2027-01-03' },
    ];
    const end = quietUntil(quiet('20:00–07:00', everyDay, holidays), zones.Paris, new Date(at));
    expect(end?.toISOString() ?? null).toBe(until && new Date(until).toISOString());
  },
);

test('[PREF5] whatever is set, quiet ends, is quiet up to its end, and is not at it', () => {
  const minute = fc.integer({ min: 0, max: 1_439 });
  const hours = fc.record({ from: minute, to: minute }).filter(({ from, to }) => from !== to);
  const days = fc.uniqueArray(fc.integer({ min: 1, max: 7 }));
  const zone = fc.constantFrom(...Object.values(zones));
  const at = fc.date({ min: new Date('2026-01-01'), max: new Date('2027-01-01'), noInvalidDate: true });
  const holds = (from: QuietHours['hours'], on: number[], timezone: string, moment: Date) => {
    const chosen = { on: true, days: on, hours: from, holidays: [] };
    const end = quietUntil(chosen, timezone, moment);
    if (!end) return;
    expect(end > moment).toBe(true);
    expect(quietUntil(chosen, timezone, new Date(end.getTime() - 1))).toEqual(end);
    expect(quietUntil(chosen, timezone, end)).toBeNull();
  };
  fc.assert(fc.property(hours, days, zone, at, holds), { numRuns: 300 });
});
