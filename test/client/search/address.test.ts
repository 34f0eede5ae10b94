import { expect, test } from 'vitest';
import { nothingAsked, readAsked, readSeq, writtenAsked } from '../../../src/client/search/address.ts';
import { beginOfDay } from '../../../src/client/search/begin-of-day.ts';

const id = '8c1f7c8e-3a0e-4f9b-9a39-2d3f3a0e4f9b';

test('[CLIENT130] [CLIENT157] what is looked for stands in the address and is read from there, whatever was typed', () => {
  const asked = {
    query: 'a&b=#? é %',
    conversationId: id,
    authorId: id,
    schoolId: id,
    from: '2026-03-01',
    to: '2026-03-31',
    hasFile: true,
  };
  expect(readAsked(writtenAsked(asked, 7))).toEqual(asked);
  expect(readSeq(writtenAsked(asked, 7))).toBe(7);
  expect(readAsked(writtenAsked(nothingAsked, null))).toEqual(nothingAsked);
  expect(writtenAsked(null, null)).toBe('');
  expect(readAsked('message=7')).toBeNull();
  expect(readAsked('search=x&in=y&author=%27&from=1&to=tomorrow')).toEqual({ ...nothingAsked, query: 'x' });
  expect(readAsked('search=x&from=2026-13-01&to=2026-01-99')).toEqual({ ...nothingAsked, query: 'x' });
  for (const wrong of ['0', '-1', '1.5', 'x', '99999999999', '']) expect(readSeq(`message=${wrong}`), wrong).toBeNull();
});

test('[CLIENT132] a day begins when the clocks of the school say so, on the days too on which they are changed', () => {
  const begins = (day: string, zone: string, later = 0) => beginOfDay(day, zone, later).toISOString();
  expect(begins('2026-01-15', 'Europe/Paris')).toBe('2026-01-14T23:00:00.000Z');
  expect(begins('2026-07-15', 'Europe/Paris', 1)).toBe('2026-07-15T22:00:00.000Z');
  expect(begins('2026-03-29', 'Europe/Paris')).toBe('2026-03-28T23:00:00.000Z');
  expect(begins('2026-03-29', 'Europe/Paris', 1)).toBe('2026-03-29T22:00:00.000Z');
  expect(begins('2026-10-25', 'Europe/Paris', 1)).toBe('2026-10-25T23:00:00.000Z');
  expect(begins('2026-01-15', 'America/Guadeloupe')).toBe('2026-01-15T04:00:00.000Z');
});

test('[CLIENT130] a year that is being typed, and one that stands for ever, begin some day', () => {
  for (const day of ['0002-05-01', '0020-05-01', '0202-05-01', '9999-12-31'])
    expect(beginOfDay(day, 'Europe/Paris', 1).getTime(), day).not.toBeNaN();
});

test('[CLIENT132] where the browser does not know the zone of the school the day begins by its own', () => {
  expect(beginOfDay('2026-01-15', 'Mars/Olympus')).toEqual(beginOfDay('2026-01-15', undefined));
});
