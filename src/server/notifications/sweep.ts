import { sql, type Kysely } from 'kysely';
import * as z from 'zod/mini';
import type { Database } from '../db/schema.ts';
import { newJobKind } from '../jobs/job-kind.ts';

const atOnce = 5_000;
const keptDays = 30;

/** Deletes what was decided a month ago, a few thousand a step, and devices that nobody could reach for as long. */
export const removeOldNotices = newJobKind('removeOldNotices', z.strictObject({}), async (trx, { done }) => {
  await removeDeadDevices(trx);
  const { numAffectedRows = 0n } = await sql`
    delete from notification where id = any (array(
      select id from notification where ended_at < now() - ${keptDays} * interval '1 day'
      order by ended_at limit ${atOnce} for update skip locked
    ))`.execute(trx);
  const gone = Number(numAffectedRows);
  return { done: done + gone, total: null, isLast: gone < atOnce };
});

async function removeDeadDevices(db: Kysely<Database>): Promise<void> {
  await db
    .deleteFrom('pushSubscription')
    .where('failingSince', '<', sql<Date>`now() - ${keptDays} * interval '1 day'`)
    .execute();
}
