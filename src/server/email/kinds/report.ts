import { sql, type Kysely } from 'kysely';
import * as z from 'zod/mini';
import type { MailReason } from '../../../shared/mails.ts';
import { settingsFrom } from '../../../shared/school-settings.ts';
import { heldUntil } from '../../../shared/telling-hours.ts';
import type { Database } from '../../db/schema.ts';
import { linkTo } from '../links.ts';
import type { Letter } from '../letter.ts';
import type { Mail } from '../mail.ts';
import { mailToken } from '../mail-secret.ts';
import type { Prepare, Prepared } from '../prepare.ts';
import { reportLines } from '../reports/report-lines.ts';
import { weekBefore } from '../reports/week-before.ts';
import { weekFigures } from '../reports/week-figures.ts';
import type { Taken } from '../take-due.ts';
import { sayIn } from '../texts/say.ts';
import { mailReaderOf, type MailReader } from '../unread/reader-of.ts';

const aboutReport = z.object({ monday: z.string() });

/** How the week before was at a school, in numbers, to who is an admin of it by now; of several that waited for the hours the last one alone. */
export const prepareReport: Prepare = async ({ live, mail }, taken) => {
  const [userId, establishmentId] = [taken.userId!, taken.establishmentId!];
  const reader = await mailReaderOf(live, { userId, establishmentId, conversationId: null });
  if (!reader) return { skip: 'nobody' };
  const skip = whyNone(reader, taken.address) ?? (await whyNoneOfSchool(live, taken));
  if (skip) return { skip };
  const { settings, hours, timezone, now } = reader;
  const until = heldUntil(settings.quietHours, hours, timezone, now);
  if (until) return { until };
  const week = weekBefore(timezone, aboutReport.parse(taken.about).monday);
  const figures = await weekFigures(live, establishmentId, week);
  return withEnd(reportLines(week, figures, reader, mail.origin), mail, reader);
};

function whyNone({ role, email, settings }: MailReader, address: string): MailReason | null {
  if (role === null) return 'suspended';
  if (role !== 'admin') return 'notAdmin';
  if (email !== address) return 'otherAddress';
  return settings.mails.report ? null : 'off';
}

async function whyNoneOfSchool(
  live: Kysely<Database>,
  { id, userId, establishmentId }: Taken,
): Promise<MailReason | null> {
  const { rows } = await sql<{ settings: object; isReplaced: boolean }>`
    select e.settings, exists (select from email later where later.kind = 'report' and later.user_id = ${userId}
      and later.establishment_id = e.id and later.id > ${id} and later.state in ('planned', 'due', 'handedOver')
      and later.due_at <= clock_timestamp() + interval '2 minutes') as is_replaced
    from establishment e where e.id = ${establishmentId}`.execute(live);
  const { settings, isReplaced } = rows[0]!;
  if (!settingsFrom(settings).weeklyReport) return 'off';
  return isReplaced ? 'replaced' : null;
}

/** One press ends the reports, and no other mails. */
function withEnd({ subject, lines }: Letter, mail: Mail, { userId, email, locale }: MailReader): Prepared {
  const say = sayIn(locale);
  const token = mailToken(mail.secret, { userId, email: email! });
  const end: Letter['lines'] = [
    { kind: 'soft', text: say('automatic') },
    { kind: 'soft', text: say('report.choose'), href: linkTo(mail.origin, locale, 'invitation/mails', token) },
  ];
  return {
    letter: { subject, lines: [...lines, ...end] },
    locale,
    unsubscribe: `${mail.origin}/mails/report/${token}`,
  };
}
