import { sql, type Transaction } from 'kysely';
import type { Database } from '../db/schema.ts';
import type { Range } from '../jobs/reader.ts';

/**
 * Where one of these revisions set something of the school, its hours perhaps, what its people are told together and the mails that wait
 * for them are due at once: each is judged by what holds now, and waits on or goes. What is due in a moment, as what is under way, is judged all the same.
 */
export async function wakeHeld(trx: Transaction<Database>, { establishmentId, after, upTo }: Range): Promise<void> {
  await sql`
    with changed as materialized (
      select id from establishment
      where id = ${establishmentId} and settings_revision > ${after} and settings_revision <= ${upTo}
    ), summaries as (
      update notification n set due_at = clock_timestamp() from changed
      where n.establishment_id = changed.id and n.kind = 'summary' and n.state = 'planned'
        and n.due_at > clock_timestamp() + interval '2 minutes'
    )
    update email e set due_at = clock_timestamp() from changed
    where e.establishment_id = changed.id and e.is_held and e.ended_at is null
      and e.due_at > clock_timestamp() + interval '2 minutes'`.execute(trx);
}
