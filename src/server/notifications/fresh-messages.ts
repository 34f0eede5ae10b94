import { sql, type Transaction } from 'kysely';
import type { ConversationKind, Role } from '../../shared/public.ts';
import type { Database } from '../db/schema.ts';
import type { Range } from '../jobs/reader.ts';

export type Fresh = {
  id: string;
  conversationId: string;
  kind: ConversationKind;
  urgent: boolean;
  seq: number;
  authorId: string;
  authorRole: Role | null;
  mentions: string[];
  deletedAt: Date | null;
};

/**
 * The messages of a range that were never met before, in their order, and keeps how far each conversation has come: one that changes
 * later, before it was met or after, is met once. In order, so that no conversation is read from its beginning for its last message. Of what is more than a day old, as where a server stood still, nobody is told any more.
 */
export async function freshMessages(trx: Transaction<Database>, range: Range): Promise<Fresh[]> {
  const { establishmentId, after, upTo } = range;
  const { rows } = await sql<Fresh>`
    with met as (
      select conversation_id, max(seq) as seq from message
      where establishment_id = ${establishmentId} and revision > ${after} and revision <= ${upTo}
      group by conversation_id
    ), fresh as (
      select met.conversation_id, met.seq, coalesce(known.seq, 0) as known
      from met left join conversation_notified known using (conversation_id)
      where met.seq > coalesce(known.seq, 0)
    ), kept as (
      insert into conversation_notified (establishment_id, conversation_id, seq)
      select ${establishmentId}, conversation_id, seq from fresh
      on conflict (conversation_id) do update set seq = excluded.seq
    )
    select m.id, m.conversation_id, c.kind, c.urgent, m.seq, m.author_id, author.role as author_role, m.mentions::text[] as mentions, m.deleted_at
    from fresh
    cross join lateral (
      select id, conversation_id, seq, author_id, mentions, deleted_at, created_at from message m
      where m.conversation_id = fresh.conversation_id and m.seq > fresh.known and m.seq <= fresh.seq
      order by m.seq offset 0
    ) m
    join conversation c on c.establishment_id = ${establishmentId} and c.id = fresh.conversation_id
    left join membership author on author.establishment_id = ${establishmentId} and author.user_id = m.author_id
    where m.created_at > now() - interval '1 day'
    order by m.conversation_id, m.seq`.execute(trx);
  return rows;
}
