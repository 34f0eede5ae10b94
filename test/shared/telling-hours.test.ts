import fc from 'fast-check';
import { expect, test } from 'vitest';
import { quietUntil } from '../../src/shared/quiet-hours.ts';
import { closedUntil, heldUntil, tellingHours } from '../../src/shared/telling-hours.ts';
import type { Opening, TellingHours } from '../../src/shared/telling-hours.ts';
import { usualSettings } from '../../src/shared/usual-settings.ts';
import { everyDay, hoursOf, zones } from './hours-of.ts';

/** `07:00–20:00`, on these days. */
function open(times: string, days = everyDay): Opening[] {
  return days.map((day) => ({ day, ...hoursOf(times) }));
}

const own = (openings: Opening[], closed: TellingHours['closed'] = []) => ({ openings, closed });
const france = tellingHours('france', [])!;
const evening = own(open('18:00–02:30'));
const small = own(open('02:30–12:00'));
const whole = own(open('00:00–24:00'));

/** Where, what, when it is asked, and until when nobody is told; null where everybody is. */
const table: [zone: keyof typeof zones, hours: TellingHours, at: string, until: string | null][] = [
  ['Paris', france, '2026-01-14T06:59:59.999+01:00', '2026-01-14T07:00:00+01:00'],
  ['Paris', france, '2026-01-14T07:00:00+01:00', null],
  ['Paris', france, '2026-01-14T19:59:59.999+01:00', null],
  ['Paris', france, '2026-01-14T20:00:00+01:00', '2026-01-15T07:00:00+01:00'],
  // From Friday at 20:00 to Monday at 07:00, also over the night in which clocks go forward, and back.
  ['Paris', france, '2026-01-16T20:00:00+01:00', '2026-01-19T07:00:00+01:00'],
  ['Paris', france, '2026-01-18T12:00:00+01:00', '2026-01-19T07:00:00+01:00'],
  ['Paris', france, '2026-03-27T20:00:00+01:00', '2026-03-30T07:00:00+02:00'],
  ['Paris', france, '2026-10-23T20:00:00+02:00', '2026-10-26T07:00:00+01:00'],
  // Across midnight; half past two comes twice, and nobody is told between the two.
  ['Paris', evening, '2026-01-15T02:29:59+01:00', null],
  ['Paris', evening, '2026-01-15T02:30:00+01:00', '2026-01-15T18:00:00+01:00'],
  ['Paris', evening, '2026-10-25T02:29:59+02:00', null],
  ['Paris', evening, '2026-10-25T02:45:00+02:00', '2026-10-25T18:00:00+01:00'],
  ['Paris', evening, '2026-10-25T02:15:00+01:00', '2026-10-25T18:00:00+01:00'],
  ['Paris', small, '2026-10-25T02:45:00+02:00', '2026-10-25T02:30:00+01:00'],
  ['Paris', small, '2026-10-25T02:30:00+01:00', null],
  // It is jumped over.
  ['Paris', small, '2026-03-29T01:59:00+01:00', '2026-03-29T03:30:00+02:00'],
  ['Paris', small, '2026-03-29T03:30:00+02:00', null],
  ['Paris', whole, '2026-10-25T02:30:00+01:00', null],
  ['Paris', own(open('08:00–12:00', [3])), '2026-01-14T12:00:00+01:00', '2026-01-21T08:00:00+01:00'],
  ['NewYork', france, '2026-03-06T20:00:00-05:00', '2026-03-09T07:00:00-04:00'],
  ['NewYork', france, '2026-10-30T20:00:00-04:00', '2026-11-02T07:00:00-05:00'],
  ['NewYork', france, '2026-01-14T12:00:00Z', null],
  // Half an hour forward, and back.
  ['LordHowe', france, '2026-10-02T20:00:00+10:30', '2026-10-05T07:00:00+11:00'],
  ['LordHowe', france, '2026-04-03T20:00:00+11:00', '2026-04-06T07:00:00+10:30'],
  ['LordHowe', own(open('00:00–01:45')), '2026-04-05T01:50:00+11:00', '2026-04-06T00:00:00+10:30'],
  // An hour back for Ramadan, and forward after it.
  ['Casablanca', france, '2026-02-13T20:00:00+01:00', '2026-02-16T07:00:00+00:00'],
  ['Casablanca', france, '2026-03-20T20:00:00+00:00', '2026-03-23T07:00:00+01:00'],
  ['Kathmandu', france, '2026-05-01T19:59:00+05:45', null],
  ['Kathmandu', france, '2026-05-01T20:00:00+05:45', '2026-05-04T07:00:00+05:45'],
];

test.each(table)('[HOURS1] %s, %j, at %s: told at %s', (zone, hours, at, until) => {
  expect(closedUntil(hours, zones[zone], new Date(at))?.toISOString() ?? null).toBe(
    until && new Date(until).toISOString(),
  );
});

const holidays = [
  { from: '2026-12-19', to: '2027-01-03' },
  { from: '2027-01-04', to: '2027-01-04' },
];
test.each([
  ['2026-12-18T19:59:00+01:00', france.openings, null],
  ['2026-12-18T20:00:00+01:00', france.openings, '2027-01-05T07:00:00+01:00'],
  ['2026-12-25T12:00:00+01:00', france.openings, '2027-01-05T07:00:00+01:00'],
  ['2027-01-04T12:00:00+01:00', france.openings, '2027-01-05T07:00:00+01:00'],
  // What is open beyond midnight ends at it where the next day is closed, and what began on a closed day does not go on.
  ['2026-12-18T23:59:59+01:00', evening.openings, null],
  ['2026-12-19T00:00:00+01:00', evening.openings, '2027-01-05T18:00:00+01:00'],
  ['2027-01-05T01:00:00+01:00', evening.openings, '2027-01-05T18:00:00+01:00'],
  ['2026-12-19T00:00:00+01:00', whole.openings, '2027-01-05T00:00:00+01:00'],
])('[HOURS2] on closed days nobody is told, from midnight to midnight: at %s', (at, openings, until) => {
  const hours = { openings, closed: holidays };
  expect(closedUntil(hours, zones.Paris, new Date(at))?.toISOString() ?? null).toBe(
    until && new Date(until).toISOString(),
  );
});

test('[HOURS2] closed days mean nothing to a school that tells its people at any hour', () => {
  expect(tellingHours('none', holidays)).toBeNull();
});

const quiet = (times: string, days = everyDay) => ({ on: true, days, hours: hoursOf(times), holidays: [] });
const awake = usualSettings.quietHours;
test.each([
  ['the school alone', awake, france, '2026-01-14T21:00:00+01:00', '2026-01-15T07:00:00+01:00'],
  ['the person alone', quiet('12:00–14:00'), france, '2026-01-14T12:00:00+01:00', '2026-01-14T14:00:00+01:00'],
  ['the later one of both', quiet('20:00–08:30'), france, '2026-01-14T21:00:00+01:00', '2026-01-15T08:30:00+01:00'],
  ['one after the other', quiet('06:00–21:00', [5]), france, '2026-01-15T21:00:00+01:00', '2026-01-19T07:00:00+01:00'],
  ['neither', quiet('20:00–08:30'), france, '2026-01-14T12:00:00+01:00', null],
  ['a school without hours', quiet('20:00–08:30'), null, '2026-01-14T21:00:00+01:00', '2026-01-15T08:30:00+01:00'],
  // Somebody who works at night.
  ['two that never meet', quiet('06:00–21:00'), france, '2026-01-14T12:00:00+01:00', '2026-01-14T21:00:00+01:00'],
  ['two that never meet', quiet('06:00–21:00'), france, '2026-01-14T22:00:00+01:00', null],
])('[HOURS3] it is held until both allow it: %s', (_, own_, school, at, until) => {
  expect(heldUntil(own_, school, zones.Paris, new Date(at))?.toISOString() ?? null).toBe(
    until && new Date(until).toISOString(),
  );
});

test('[HOURS3] a school that is closed for years holds nothing for ever, and is asked about again', () => {
  const closed = Array.from({ length: 200 }, (_, year) => ({
    from: `${2000 + (year % 99)}-01-01`,
    to: `${2000 + (year % 99)}-12-31`,
  }));
  const at = new Date('2026-01-14T12:00:00Z');
  const until = heldUntil(awake, { ...whole, closed }, zones.Paris, at)!;
  expect(until.getTime() - at.getTime()).toBeGreaterThan(300 * 86_400_000);
  expect(until.getTime() - at.getTime()).toBeLessThan(900 * 86_400_000);
});

test('[HOURS3] whatever both have set, what is held is told at a moment at which neither wants quiet, unless they never meet', () => {
  const minute = fc.integer({ min: 0, max: 1_439 });
  const span = fc.record({ from: minute, to: minute }).filter(({ from, to }) => from !== to);
  const days = fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 });
  const zone = fc.constantFrom(...Object.values(zones));
  const at = fc.date({ min: new Date('2026-01-01'), max: new Date('2027-01-01'), noInvalidDate: true });
  const holds = (
    hours: typeof awake.hours,
    on: number[],
    opening: typeof awake.hours,
    openOn: number[],
    timezone: string,
    moment: Date,
  ) => {
    const chosen = { on: true, days: on, hours, holidays: [] };
    const school = own(openOn.map((day) => ({ day, ...opening })));
    const told = heldUntil(chosen, school, timezone, moment) ?? moment;
    expect(told >= moment).toBe(true);
    expect(quietUntil(chosen, timezone, told)).toBeNull();
    expect(heldUntil(chosen, school, timezone, told)).toBeNull();
  };
  fc.assert(fc.property(span, days, span, days, zone, at, holds), { numRuns: 200 });
});
