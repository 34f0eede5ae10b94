import { sql, type Transaction } from 'kysely';
import type { Database } from '../db/schema.ts';
import type { Range } from '../jobs/reader.ts';

/**
 * Where one of these revisions set something of the school, its hours perhaps, what its people are told together and the mails that wait
 * for them are due at once: each is judged by what holds now, and waits on or goes. What is due in a moment, as what is under way, is judged all the same.
 * Answers whether the author of a message had it told at once (`wakeToldNow`).
 */
export async function wakeHeld(trx: Transaction<Database>, { establishmentId, after, upTo }: Range): Promise<boolean> {
  const { rows } = await sql<{ isToldNow: boolean }>`
    with changed as materialized (
      select id from establishment
      where id = ${establishmentId} and settings_revision > ${after} and settings_revision <= ${upTo}
    ), summaries as (
      update notification n set due_at = clock_timestamp() from changed
      where n.establishment_id = changed.id and n.kind = 'summary' and n.state = 'planned'
        and n.due_at > clock_timestamp() + interval '2 minutes'
    ), mails as (
      update email e set due_at = clock_timestamp() from changed
      where e.establishment_id = changed.id and e.is_held and e.ended_at is null
        and e.due_at > clock_timestamp() + interval '2 minutes'
    )
    select exists (
      select from told_now where establishment_id = ${establishmentId} and revision > ${after} and revision <= ${upTo}
    ) as is_told_now`.execute(trx);
  return rows[0]!.isToldNow;
}
