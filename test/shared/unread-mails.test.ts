import { expect, test } from 'vitest';
import type { MailPace } from '../../src/shared/personal-settings.ts';
import type { Role } from '../../src/shared/public.ts';
import { mailDueAt, mailPaceOfAll, nextDaily } from '../../src/shared/unread-mails.ts';
import { usualSettings } from '../../src/shared/usual-settings.ts';

test.each<[roles: Role[], pace: MailPace]>([
  [['parent'], 'fourHours'],
  [['teacher'], 'day'],
  [['teacher', 'parent'], 'fourHours'],
  [['student', 'admin'], 'day'],
  [['student'], 'off'],
  [[], 'off'],
])('[CLIENT270] whoever never chose and is %j is shown the soonest of what holds for them: %s', (roles, pace) => {
  expect(mailPaceOfAll({ ...usualSettings.mails, pace: null }, roles)).toBe(pace);
  expect(mailPaceOfAll({ ...usualSettings.mails, pace: 'hour' }, roles)).toBe('hour');
});

/** The zone, when something came, the minute of the day that was chosen, and when it is due. */
const days: [zone: string, came: string, minute: number, due: string][] = [
  ['Europe/Paris', '2026-01-15T16:59:00Z', 18 * 60, '2026-01-15T17:00:00Z'],
  ['Europe/Paris', '2026-01-15T17:00:00Z', 18 * 60, '2026-01-16T17:00:00Z'],
  ['Europe/Paris', '2026-07-15T12:00:00Z', 18 * 60, '2026-07-15T16:00:00Z'],
  // The clocks go forward from 2:00 to 3:00, and back from 3:00 to 2:00.
  ['Europe/Paris', '2026-03-28T18:00:00Z', 2 * 60 + 30, '2026-03-29T01:30:00Z'],
  ['Europe/Paris', '2026-10-24T18:00:00Z', 2 * 60 + 30, '2026-10-25T00:30:00Z'],
  ['Europe/Paris', '2026-10-25T00:45:00Z', 2 * 60 + 30, '2026-10-26T01:30:00Z'],
  ['America/New_York', '2026-03-08T05:00:00Z', 18 * 60, '2026-03-08T22:00:00Z'],
  ['America/New_York', '2026-11-01T04:00:00Z', 18 * 60, '2026-11-01T23:00:00Z'],
  ['Pacific/Auckland', '2026-09-26T06:30:00Z', 18 * 60, '2026-09-27T05:00:00Z'],
  ['Asia/Kolkata', '2026-01-15T12:29:00Z', 18 * 60, '2026-01-15T12:30:00Z'],
  ['Africa/Casablanca', '2026-01-15T23:30:00Z', 0, '2026-01-16T23:00:00Z'],
];
test.each(days)('[MAIL21] in %s, of what came at %s, at minute %i, it is due at %s', (zone, came, minute, due) => {
  expect(nextDaily(minute, zone, new Date(came)).toISOString()).toBe(new Date(due).toISOString());
});

test.each(['Europe/Paris', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kolkata', 'Pacific/Auckland'])(
  '[MAIL21] in %s there is one each day of a year, through both changes of the clocks',
  (zone) => {
    const mails = { ...usualSettings.mails, pace: 'daily' as const };
    let at = new Date('2026-01-01T00:00:00Z');
    const shown = new Set<string>();
    const format = new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' });
    for (let day = 0; day < 365; day += 1) {
      const next = mailDueAt(mails, 'parent', zone, at)!;
      expect(next.getTime()).toBeGreaterThan(at.getTime());
      shown.add(format.format(next));
      at = next;
    }
    expect(shown.size).toBe(365);
  },
);
