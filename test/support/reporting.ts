import type { Transaction } from 'kysely';
import type { Database } from '../../src/server/db/schema.ts';
import { planReportsAt } from '../../src/server/email/reports/plan-reports.ts';
import { momentOf, dayIn } from '../../src/shared/zoned.ts';
import { workerDatabase } from './database.ts';
import { mailingUnread } from './unread-mails.ts';
import { set } from './settings.ts';

const paris = 'Europe/Paris';

/** A school that has the report of each week sent, some minutes before this week's Monday at seven or at another moment. */
export async function reporting(env: NodeJS.ProcessEnv = {}) {
  const m = await mailingUnread(env);
  const admin = await m.as('admin');
  await set(admin, { weeklyReport: true });
  const { databases } = await workerDatabase();
  const planAt = (at: Date) =>
    databases.live.transaction().execute((trx: Transaction<Database>) => planReportsAt(trx, at));
  const monday = mondayOf(new Date());
  const planThis = () => planAt(momentOf(paris, monday, 6 * 60).first);
  const reports = () =>
    m.s.db
      .selectFrom('email')
      .select(['id', 'userId', 'state', 'reason', 'slot', 'dueAt', 'about', 'isHeld'])
      .where('kind', '=', 'report')
      .where('establishmentId', '=', m.s.id)
      .orderBy('id')
      .execute();
  const became = async () => (await reports()).map(({ state, reason }) => reason ?? state);
  const address = await m.emailOf(m.s.people.admin);
  const received = () => m.smtp.received.filter(({ to }) => to.includes(address));
  const sendDue = async () => {
    await m.makeDue();
    await m.send();
  };
  return { ...m, admin, planAt, planThis, monday, reports, became, received, sendDue };
}

export type Reporting = Awaited<ReturnType<typeof reporting>>;

/** That of its week. */
function mondayOf(at: Date) {
  let day = dayIn(paris, at);
  for (; day.weekday !== 1; day = day.before());
  return day;
}
