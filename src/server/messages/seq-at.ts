import { sql, type Kysely } from 'kysely';
import type { Database } from '../db/schema.ts';

type Asked = { id: string; fromSeq: number; lastSeq: number; at: Date };

/**
 * The first message of a conversation that was written at this time or later, the one behind the last where none was. Times rise with
 * seq, but for a clock that was set back: so the range is halved until one is left, and no index has to be kept of when messages were written.
 */
export async function seqAt(db: Kysely<Database>, { id, fromSeq, lastSeq, at }: Asked): Promise<number> {
  const { rows } = await sql<{ seq: number }>`
    with recursive range (low, high) as (
      select ${fromSeq}::int, ${lastSeq}::int + 1
      union all
      select case when m.created_at < ${at} then m.seq + 1 else low end, case when m.created_at < ${at} then high else m.seq end
      from range join message m on m.conversation_id = ${id} and m.seq = (low + high) / 2
      where low < high
    )
    select low as seq from range order by high - low limit 1`.execute(db);
  return rows[0]!.seq;
}
