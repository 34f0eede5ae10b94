import { sql, type Kysely } from 'kysely';
import type { NoticeReason } from '../../shared/notices.ts';
import type { Database } from '../db/schema.ts';

export type Ended = { id: number; why: NoticeReason; told?: readonly string[] };

const reasonsOfSent: ReadonlySet<NoticeReason> = new Set(['told', 'together', 'summary']);

/** Keeps how these ended; what has ended already stays as it is. */
export async function endNotices(db: Kysely<Database>, ended: readonly Ended[]): Promise<void> {
  if (ended.length === 0) return;
  const states = ended.map(({ why }) => (reasonsOfSent.has(why) ? 'sent' : 'skipped'));
  await sql`
    update notification n set state = ended.state, reason = ended.reason, ended_at = clock_timestamp(),
      told = coalesce(string_to_array(nullif(ended.told, ''), ',')::uuid[], n.told)
    from unnest(
      ${ended.map(({ id }) => id)}::bigint[], ${states}::text[], ${ended.map(({ why }) => why)}::text[],
      ${ended.map(({ told = [] }) => told.join(','))}::text[]
    ) as ended (id, state, reason, told)
    where n.id = ended.id and n.ended_at is null`.execute(db);
}
