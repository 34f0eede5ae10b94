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

test('[CLIENT279] what lasts longer than a school adds at once is passed over, however long it is', () => {
  const lasting = (duration: string) =>
    event('DTSTART;VALUE=DATE:20270106', `DURATION:${duration}`, `SUMMARY:${duration}`);
  const read = daysOfIcs(
    calendar(
      days('20270106', '20280210', '400 jours'),
      days('20270106', '20280211', '401 jours'),
      lasting('P400D'),
      lasting('P401D'),
      lasting('P9999999999999W'),
      lasting('-P9999999999999W'),
    ),
  );
  expect(read!.days.map(({ name }) => name)).toEqual(['400 jours', 'P400D']);
  expect(read!.passedOver.map(({ name, why }) => `${name} ${why}`)).toEqual([
    '401 jours tooLong',
    'P401D tooLong',
    'P9999999999999W tooLong',
    '-P9999999999999W tooLong',
  ]);
});

test('[CLIENT279] a name is read as the server keeps it, so that what was added from the same file is known', () => {
  const read = daysOfIcs(calendar(days('20270107', '20270108', '\u202bNoël\u200b\u202c \0')));
  expect(read!.days).toEqual([{ from: '2027-01-07', to: '2027-01-07', name: 'Noël' }]);
});

test.each(['DURATION:x', 'DURATION:P', 'DTEND;VALUE=DATE:x', 'DTEND;VALUE=DATE:99999999'])(
  '[CLIENT279] an event of which nobody can read %s is passed over, and takes no other with it',
  (line) => {
    const odd = event('DTSTART;VALUE=DATE:20270106', line, 'SUMMARY:Étrange');
    const read = daysOfIcs(calendar(odd, days('20270107', '20270108', 'Bon')))!;
    expect(read.days.map(({ name }) => name)).toEqual(['Bon']);
    expect(read.passedOver).toEqual([{ name: 'Étrange', why: 'noDay' }]);
  },
);

test('[CLIENT279] what is nested in an event, however deep, is no day', () => {
  const alarms = [...Array.from({ length: 5_000 }, () => 'BEGIN:VALARM'), 'DTSTART;VALUE=DATE:20270101'];
  const deep = [...alarms, ...Array.from({ length: 5_000 }, () => 'END:VALARM')];
  const read = daysOfIcs(calendar(event('DTSTART;VALUE=DATE:20270106', ...deep, 'SUMMARY:Profond')));
  expect(read!.days).toEqual([{ from: '2027-01-06', to: '2027-01-06', name: 'Profond' }]);
});
