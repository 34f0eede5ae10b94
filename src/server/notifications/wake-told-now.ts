import { sql, type Transaction } from 'kysely';
import type { Database } from '../db/schema.ts';
import type { Range } from '../jobs/reader.ts';

/**
 * What is held of the messages that their authors had told at once under these revisions is due by itself, and judged by what holds then: its reader's own
 * quiet hours too. What is to be told anyway stays as it is, and is waited for: whoever judges it at this moment may be about to hold it.
 */
export async function wakeToldNow(trx: Transaction<Database>, { establishmentId, after, upTo }: Range): Promise<void> {
  await sql`
    update notification n set state = 'planned',
      reason = case n.state when 'held' then 'due' else n.reason end,
      due_at = case n.state when 'held' then clock_timestamp() else n.due_at end,
      over_at = case n.state when 'held' then clock_timestamp() + interval '1 day' else n.over_at end
    from told_now t
    where t.establishment_id = ${establishmentId} and t.revision > ${after} and t.revision <= ${upTo}
      and n.message_id = t.message_id and n.kind <> 'reminder' and n.state in ('held', 'planned')`.execute(trx);
}
