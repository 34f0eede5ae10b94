import { sql, type Transaction } from 'kysely';
import type { Database } from '../db/schema.ts';

/**
 * To be called after these summaries ended, in the same transaction: what was held back while they were under way, and counted on them,
 * and what is held longer than they waited, gets one of its own.
 */
export async function replanHeld(trx: Transaction<Database>, endedIds: readonly number[]): Promise<void> {
  if (endedIds.length === 0) return;
  await sql`
    insert into notification (establishment_id, user_id, kind, state, reason, due_at, over_at)
    select held.establishment_id, held.user_id, 'summary', 'planned', 'quiet', min(held.due_at), greatest(min(held.due_at), now()) + interval '1 day'
    from notification ended
    join notification held on held.user_id = ended.user_id and held.establishment_id = ended.establishment_id and held.state = 'held'
    where ended.id = any (${endedIds}::bigint[]) and ended.kind = 'summary' and ended.ended_at is not null
    group by held.establishment_id, held.user_id
    on conflict (user_id, establishment_id) where kind = 'summary' and state = 'planned' do nothing`.execute(trx);
}
