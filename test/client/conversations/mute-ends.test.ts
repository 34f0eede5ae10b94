import { expect, test } from 'vitest';
import { anHourFrom, morningAfter } from '../../../src/client/conversations/mute-ends.ts';

const morning = (now: string, zone: string) => morningAfter(Date.parse(now), zone).toISOString();

test('[CONV21] the morning is eight o’clock by the school’s clock, tomorrow, and for whoever is still up, today', () => {
  expect(morning('2026-11-18T14:05:30Z', 'Europe/Paris')).toBe('2026-11-19T07:00:00.000Z');
  expect(morning('2026-11-18T06:00:00Z', 'Europe/Paris')).toBe('2026-11-19T07:00:00.000Z');
  expect(morning('2026-11-18T23:30:00Z', 'Europe/Paris')).toBe('2026-11-19T07:00:00.000Z');
  expect(morning('2026-11-18T14:05:00Z', 'Pacific/Auckland')).toBe('2026-11-18T19:00:00.000Z');
  expect(morning('2026-11-18T14:05:00Z', 'Asia/Kathmandu')).toBe('2026-11-19T02:15:00.000Z');
});

test('[CONV21] also where the clocks change in that night', () => {
  expect(morning('2026-10-24T18:00:00Z', 'Europe/Paris')).toBe('2026-10-25T07:00:00.000Z');
  expect(morning('2026-03-28T18:00:00Z', 'Europe/Paris')).toBe('2026-03-29T06:00:00.000Z');
  expect(morning('2026-03-07T20:00:00Z', 'America/New_York')).toBe('2026-03-08T12:00:00.000Z');
});

test('[CONV21] an hour is an hour', () => {
  expect(anHourFrom(0)).toEqual(new Date(3_600_000));
});
