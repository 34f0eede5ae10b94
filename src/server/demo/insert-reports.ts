import type { Transaction } from 'kysely';
import type { Database } from '../db/schema.ts';
import { newReport } from '../email/reports/plan-reports.ts';
import { nextReportDay } from '../email/reports/week-before.ts';
import { planMails } from '../email/plan-mails.ts';
import { demoId } from './ids.ts';
import type { Founding } from './insert-people.ts';

/** The report of this week stands among the mails of a school at once: nobody who tries it waits for a Monday. */
export async function insertReports(
  trx: Transaction<Database>,
  { school, establishmentId }: Founding,
  now: Date,
): Promise<void> {
  const report = newReport(establishmentId, nextReportDay(school.timezone, now));
  const admins = school.people.filter(({ role }) => role === 'admin');
  await planMails(
    trx,
    admins.map(({ email }) => ({ ...report, userId: demoId(email), address: email })),
  );
}
