import { expect, test } from 'vitest';
import { reportDayAt, weekBefore } from '../../src/server/email/reports/week-before.ts';

const hourMs = 3_600_000;
const zones = ['Europe/Paris', 'America/St_Johns', 'Asia/Kathmandu', 'Pacific/Kiritimati', 'Pacific/Auckland'];
/** Around each change of the clocks, and through a turn of the year. */
const spans = [
  ['2026-03-20', 21],
  ['2026-10-15', 28],
  ['2026-12-20', 21],
] as const;

test.each(zones)(
  '[MAIL53] asked each hour in %s, a report is planned for each Monday at seven, before it, through both changes of the clocks',
  (timezone) => {
    const shown = new Intl.DateTimeFormat('en-GB', {
      timeZone: timezone,
      weekday: 'short',
      hour: '2-digit',
      minute: '2-digit',
    });
    for (const [from, days] of spans) {
      const found = new Map<string, { dueAt: Date; first: number }>();
      const begin = Date.parse(from);
      for (let hour = 0; hour < days * 24; hour += 1) {
        const at = begin + hour * hourMs;
        const day = reportDayAt(timezone, new Date(at));
        if (day && !found.has(day.monday)) found.set(day.monday, { dueAt: day.dueAt, first: at });
      }
      const all = [...found.entries()].filter(([, { first }]) => first > begin);
      expect(all.length).toBe(days / 7);
      for (const [, { dueAt, first }] of all) {
        expect(shown.format(dueAt)).toBe('Mon 07:00');
        expect(dueAt.getTime() - first).toBeGreaterThan(0);
        expect(dueAt.getTime() - first).toBeLessThanOrEqual(2 * hourMs);
      }
    }
  },
);

test('[MAIL53] a server that stood still plans it until a day later, and no more', () => {
  const seven = Date.parse('2026-11-30T06:00:00Z');
  const at = (hours: number) => reportDayAt('Europe/Paris', new Date(seven + hours * hourMs))?.monday ?? null;
  expect([-3, -2, 0, 23, 24].map(at)).toEqual([null, '2026-11-30', '2026-11-30', '2026-11-30', null]);
});

test('[MAIL52] a week is that of the school’s calendar, from midnight to midnight, of 167, 168 or 169 hours', () => {
  const hours = (monday: string) => {
    const { from, to, first, last } = weekBefore('Europe/Paris', monday);
    return [first, last, (to.getTime() - from.getTime()) / hourMs];
  };
  expect(hours('2026-03-30')).toEqual(['2026-03-23', '2026-03-29', 167]);
  expect(hours('2026-04-06')).toEqual(['2026-03-30', '2026-04-05', 168]);
  expect(hours('2026-10-26')).toEqual(['2026-10-19', '2026-10-25', 169]);
});
