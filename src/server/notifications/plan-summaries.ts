import { sql, type Transaction } from 'kysely';
import type { Database } from '../db/schema.ts';

export type Quiet = { establishmentId: string; userId: string; until: Date };

/**
 * Plans that these people are told together, once the first of their quiet hours is over, of what they held back until then; one of a
 * person and a school waits at a time. What the hours of their school hold longer waits for another one.
 */
export async function planSummaries(trx: Transaction<Database>, quiet: readonly Quiet[]): Promise<void> {
  const latestFirst = quiet.toSorted((one, other) => other.until.getTime() - one.until.getTime());
  const once = [...new Map(latestFirst.map((one) => [`${one.userId} ${one.establishmentId}`, one])).values()];
  if (once.length === 0) return;
  await sql`
    insert into notification (establishment_id, user_id, kind, state, reason, due_at, over_at)
    select establishment_id, user_id, 'summary', 'planned', 'quiet', until, until + interval '1 day'
    from unnest(
      ${once.map(({ establishmentId }) => establishmentId)}::uuid[], ${once.map(({ userId }) => userId)}::uuid[],
      ${once.map(({ until }) => until)}::timestamptz[]
    ) as quiet (establishment_id, user_id, until)
    order by user_id
    on conflict (user_id, establishment_id) where kind = 'summary' and state = 'planned'
    do update set due_at = excluded.due_at, over_at = excluded.over_at where notification.due_at > excluded.due_at`.execute(
    trx,
  );
}
