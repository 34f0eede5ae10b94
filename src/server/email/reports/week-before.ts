import { dayIn, dayOf, momentOf } from '../../../shared/zoned.ts';

const seven = 7 * 60;
const [earlyMs, lateMs] = [2 * 3_600_000, 86_400_000];

/** `monday`: as `yyyy-mm-dd`, the day on which it is told. */
export type ReportDay = { monday: string; dueAt: Date };

/** The Monday at seven by a school's clock that is two hours away at most, or a day past; null where there is none. */
export function reportDayAt(timezone: string, at: Date): ReportDay | null {
  const day = nextReportDay(timezone, new Date(at.getTime() - lateMs));
  return day.dueAt.getTime() - earlyMs <= at.getTime() ? day : null;
}

/** The next one after a moment. */
export function nextReportDay(timezone: string, after: Date): ReportDay {
  for (let day = dayIn(timezone, after); ; day = day.after()) {
    const dueAt = momentOf(timezone, day, seven).first;
    if (day.weekday === 1 && dueAt > after) return { monday: day.text, dueAt };
  }
}

/** Seven days by a calendar: from the beginning of the first, which is a Monday, to the end of the last. */
export type Week = { first: string; last: string; from: Date; to: Date };

export function weekBefore(timezone: string, monday: string): Week {
  const to = dayOf(monday);
  const last = to.before();
  let first = last;
  for (; first.weekday !== 1; first = first.before());
  return {
    first: first.text,
    last: last.text,
    from: momentOf(timezone, first, 0).first,
    to: momentOf(timezone, to, 0).first,
  };
}
