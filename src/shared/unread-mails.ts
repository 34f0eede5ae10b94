import type { MailPace, PersonalSettings } from './personal-settings.ts';
import { roles, type Role } from './public.ts';
import { dayIn, momentOf } from './zoned.ts';

/**
 * What holds for whoever never chose: a parent who has no page open hears the same day of what their child's school wrote, staff within one, as they are
 * in Préau anyway; a student nothing, unless they want it.
 */
const unchosen: Record<Role, MailPace> = { admin: 'day', teacher: 'day', parent: 'fourHours', student: 'off' };

/** Those of whom whoever never chose is mailed nothing. */
export const unmailedRoles = roles.filter((role) => unchosen[role] === 'off');

const hourMs = 3_600_000;
const delays = { hour: hourMs, fourHours: 4 * hourMs, day: 24 * hourMs } as const satisfies Partial<
  Record<MailPace, number>
>;

export function mailPaceOf({ pace }: PersonalSettings['mails'], role: Role): MailPace {
  return pace ?? unchosen[role];
}

/** What holds for somebody of these roles, in one school or several: where they never chose, the soonest of what each school does. */
export function mailPaceOfAll({ pace }: PersonalSettings['mails'], roles: readonly Role[]): MailPace {
  const soonest = (['fourHours', 'day'] as const).find((one) => roles.some((role) => unchosen[role] === one));
  return pace ?? soonest ?? 'off';
}

/** When somebody is mailed of what came at `since`, where it is unread then; null where they want no such mails. */
export function mailDueAt(mails: PersonalSettings['mails'], role: Role, timezone: string, since: Date): Date | null {
  const pace = mailPaceOf(mails, role);
  if (pace === 'off') return null;
  return pace === 'daily' ? nextDaily(mails.dailyAt, timezone, since) : new Date(since.getTime() + delays[pace]);
}

/** The next time after `at` at which clocks show this minute, once each day: the first of the two where they go back, and where they jump over it as long after the jump. */
export function nextDaily(minute: number, timezone: string, at: Date): Date {
  const today = dayIn(timezone, at);
  const { first } = momentOf(timezone, today, minute);
  return first > at ? first : momentOf(timezone, today.after(), minute).first;
}
