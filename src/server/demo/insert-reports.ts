import type { Transaction } from 'kysely';
import type { Database } from '../db/schema.ts';
import { newReport } from '../email/reports/plan-reports.ts';
import { nextReportDay } from '../email/reports/week-before.ts';
import { planMails } from '../email/plan-mails.ts';
import { demoId } from './ids.ts';
import type { Founding } from './insert-people.ts';

const weekMs = 7 * 86_400_000;

/** The report of last week stands among the mails of a school at once: nobody who tries it waits for a Monday. */
export async function insertReports(
  trx: Transaction<Database>,
  { school, establishmentId }: Founding,
  now: Date,
): Promise<void> {
  const { monday } = nextReportDay(school.timezone, new Date(now.getTime() - weekMs));
  const report = newReport(establishmentId, { monday, dueAt: now });
  const admins = school.people.filter(({ role }) => role === 'admin');
  await planMails(
    trx,
    admins.map(({ email }) => ({ ...report, userId: demoId(email), address: email })),
  );
}
