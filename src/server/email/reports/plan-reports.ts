import { sql, type Transaction } from 'kysely';
import * as z from 'zod/mini';
import type { Database } from '../../db/schema.ts';
import { newJobKind } from '../../jobs/job-kind.ts';
import { planMails } from '../plan-mails.ts';
import { takesMail } from '../unread/takes-mail.ts';
import { reportDayAt, type ReportDay } from './week-before.ts';

const wantedMs = 3 * 86_400_000;

/** Once an hour: the reports that are due in a moment, at Monday's seven o'clock of each school. */
export const planReports = newJobKind('planReports', z.strictObject({}), async (trx) => {
  const { rows } = await sql<{ now: Date }>`select clock_timestamp() as now`.execute(trx);
  await planReportsAt(trx, rows[0]!.now);
  return { done: 1, total: null, isLast: true };
});

/** To each admin who wants it, of each school that has it sent: one of a school and a week, however often this is asked. */
export async function planReportsAt(trx: Transaction<Database>, now: Date): Promise<void> {
  const { rows: schools } = await sql<{ id: string; timezone: string }>`
    select id, timezone from establishment where settings -> 'weeklyReport' = 'true'`.execute(trx);
  for (const { id: establishmentId, timezone } of schools) {
    const day = reportDayAt(timezone, now);
    if (!day) continue;
    const report = newReport(establishmentId, day);
    const admins = await adminsIn(trx, establishmentId);
    await planMails(
      trx,
      admins.map((admin) => ({ ...report, ...admin })),
    );
  }
}

export function newReport(establishmentId: string, { monday, dueAt }: ReportDay) {
  const slot = `${establishmentId} ${monday}`;
  return { kind: 'report', establishmentId, slot, about: { monday }, dueAt, forMs: wantedMs } as const;
}

/** Whose account was never opened has nobody's address that is known, and nothing to look after yet. */
async function adminsIn(trx: Transaction<Database>, establishmentId: string) {
  const { rows } = await sql<{ userId: string; address: string }>`
    select u.id as user_id, u.email as address
    from membership m
    join "user" u on u.id = m.user_id and u.email is not null and u.first_signed_in_at is not null
    left join personal_settings s on s.user_id = u.id
    where m.establishment_id = ${establishmentId} and m.role = 'admin' and m.suspended_at is null
      and s.settings -> 'mails' -> 'report' is distinct from 'false' and ${takesMail(sql.ref('u.email'))}
    order by u.id`.execute(trx);
  return rows;
}
