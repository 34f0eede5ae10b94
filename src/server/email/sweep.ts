import { sql } from 'kysely';
import * as z from 'zod/mini';
import { newJobKind } from '../jobs/job-kind.ts';
import { listOfNews } from './list-of-news.ts';

const atOnce = 5_000;
/** Of an address that was nobody's, and of what was read in time: most of what is planned is. */
const [keptDays, keptDaysOfNobody, keptDaysOfUnread] = [90, 1, 7];

/** Deletes what became of mails three months ago, a few thousand a step, what was written in them, and addresses that somebody wanted then. */
export const removeOldMails = newJobKind('removeOldMails', z.strictObject({}), async (trx, { done }) => {
  await sql`delete from email_change where asked_at < now() - ${keptDays} * interval '1 day'`.execute(trx);
  await sql`delete from written_mail where written_at < now() - ${keptDays} * interval '1 day'`.execute(trx);
  const { numAffectedRows = 0n } = await sql`
    delete from email where id = any (array(
      select id from email
      where ended_at < now() - case
        when user_id is null then ${keptDaysOfNobody}::int
        when kind in (${listOfNews}) and kind <> 'written' and state = 'skipped' then ${keptDaysOfUnread}::int
        else ${keptDays}::int end * interval '1 day'
      limit ${atOnce} for update skip locked
    ))`.execute(trx);
  const gone = Number(numAffectedRows);
  return { done: done + gone, total: null, isLast: gone < atOnce };
});
