import { expect, test } from 'vitest';
import { daysOfIcs } from '../../../src/client/admin/closed-days/days-of-ics.ts';

const event = (...lines: string[]) => ['BEGIN:VEVENT', 'UID:x', ...lines, 'END:VEVENT'].join('\r\n');
const calendar = (...events: string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//x', ...events, 'END:VCALENDAR', ''].join('\r\n');
const days = (from: string, to: string | null, name: string) =>
  event(`DTSTART;VALUE=DATE:${from}`, ...(to ? [`DTEND;VALUE=DATE:${to}`] : []), `SUMMARY:${name}`);

test('[CLIENT279] whole days are read with the last one that is closed, in their order', () => {
  const read = daysOfIcs(
    calendar(days('20261219', '20270104', 'Vacances de Noël'), days('20261111', null, 'Armistice')),
  );
  expect(read).toEqual({
    days: [
      { from: '2026-11-11', to: '2026-11-11', name: 'Armistice' },
      { from: '2026-12-19', to: '2027-01-03', name: 'Vacances de Noël' },
    ],
    passedOver: [],
  });
});

test('[CLIENT279] the same event under another identity, one that ends as it begins, and days from midnight to midnight', () => {
  const again = days('20261219', '20270104', 'Noël').replace('UID:x', 'UID:y');
  const midnights = event('DTSTART:20270501T000000', 'DTEND:20270502T000000', 'SUMMARY:Fête du travail');
  const long = event('DTSTART;VALUE=DATE:20270601', 'DURATION:P3D', 'SUMMARY:Examens');
  const read = daysOfIcs(
    calendar(days('20261219', '20270104', 'Noël'), again, days('20270101', '20270101', 'An'), midnights, long),
  );
  expect(read!.days).toEqual([
    { from: '2026-12-19', to: '2027-01-03', name: 'Noël' },
    { from: '2027-01-01', to: '2027-01-01', name: 'An' },
    { from: '2027-05-01', to: '2027-05-01', name: 'Fête du travail' },
    { from: '2027-06-01', to: '2027-06-03', name: 'Examens' },
  ]);
});

test('[CLIENT279] what ends before it begins, is no whole day, repeats or has no day is passed over by name', () => {
  const read = daysOfIcs(
    calendar(
      days('20270104', '20261219', 'À l’envers'),
      event('DTSTART:20270104T180000Z', 'DTEND:20270104T200000Z', 'SUMMARY:Conseil'),
      event('DTSTART;VALUE=DATE:20270106', 'RRULE:FREQ=WEEKLY', 'SUMMARY:Chaque semaine'),
      event('SUMMARY:Sans jour'),
      days('18991219', '18991220', 'Il y a longtemps'),
      days('20270107', '20270108', 'Bon'),
    ),
  );
  expect(read).toEqual({
    days: [{ from: '2027-01-07', to: '2027-01-07', name: 'Bon' }],
    passedOver: [
      { name: 'À l’envers', why: 'endsBefore' },
      { name: 'Conseil', why: 'timed' },
      { name: 'Chaque semaine', why: 'repeats' },
      { name: 'Sans jour', why: 'noDay' },
      { name: 'Il y a longtemps', why: 'noDay' },
    ],
  });
});

test('[CLIENT279] a name is one line of text, and no longer than a school keeps', () => {
  const read = daysOfIcs(
    calendar(days('20270107', '20270108', `a\\nb ${'é'.repeat(200)}`), days('20270109', '20270110', '')),
  );
  const [first, second] = read!.days.map(({ name }) => name);
  expect(first!.startsWith('a b éé')).toBe(true);
  expect(Array.from(first!)).toHaveLength(120);
  expect(second).toBe('');
});

test.each(['', 'x', '{}', 'name;from;to', 'BEGIN:VCARD\r\nFN:x\r\nEND:VCARD', 'BEGIN:VCALENDAR', '\0\0PK'])(
  '[CLIENT279] a file that is no calendar is none: %j',
  (text) => {
    expect(daysOfIcs(text)).toBeNull();
  },
);
