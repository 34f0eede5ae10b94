import { expect, test } from 'vitest';
import { momentOf, offeredTimes, sayTime, shownTimeOf } from '../../../src/client/later/times.ts';

const offered = (now: string, zone: string) =>
  Object.fromEntries(offeredTimes(Date.parse(now), zone).map(({ id, at }) => [id, at.toISOString()]));

test('[CLIENT160] in an hour, and at eight of the next day and of the next Monday by the clocks of the school, are offered', () => {
  expect(offered('2026-11-25T10:00:00Z', 'Europe/Paris')).toEqual({
    hour: '2026-11-25T11:00:00.000Z',
    tomorrow: '2026-11-26T07:00:00.000Z',
    monday: '2026-11-30T07:00:00.000Z',
  });
  // It is the next day there already.
  expect(offered('2026-11-25T23:30:00Z', 'Asia/Tokyo')).toMatchObject({ tomorrow: '2026-11-26T23:00:00.000Z' });
  // Summer time ends in that night.
  expect(offered('2026-10-24T10:00:00Z', 'Europe/Paris')).toMatchObject({ tomorrow: '2026-10-25T07:00:00.000Z' });
});

test('[CLIENT160] on a Sunday the next day is Monday and offered once, on a Monday Monday is in a week', () => {
  expect(Object.keys(offered('2026-11-29T10:00:00Z', 'Europe/Paris'))).toEqual(['hour', 'tomorrow']);
  expect(offered('2026-11-30T10:00:00Z', 'Europe/Paris')).toMatchObject({ monday: '2026-12-07T07:00:00.000Z' });
});

test('[CLIENT160] what the boxes show is the time of the school, there and back', () => {
  const at = new Date('2026-11-30T07:05:00Z');
  const shown = shownTimeOf(at, 'Europe/Paris');
  expect(shown).toEqual({ day: '2026-11-30', clock: '08:05' });
  expect(momentOf(shown, 'Europe/Paris')).toEqual(at);
  expect(momentOf(shown, 'Africa/Algiers')).toEqual(at);
  expect(momentOf(shown, 'Asia/Tokyo')).not.toEqual(at);
});

test('[CLIENT160] a time of this week is said by its weekday, a later one with its year', () => {
  const now = Date.parse('2026-11-25T10:00:00Z');
  expect(sayTime(new Date('2026-11-30T07:00:00Z'), now, 'fr', 'Europe/Paris')).toBe('lundi 08:00');
  expect(sayTime(new Date('2027-01-15T13:05:00Z'), now, 'fr', 'Europe/Paris')).toContain('2027');
});
