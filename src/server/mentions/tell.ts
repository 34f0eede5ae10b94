import { sql, type Transaction } from 'kysely';
import type { Message, Own } from '../../shared/public.ts';
import { ownChange } from '../conversations/changes.ts';
import { stampConversation } from '../conversations/stamp.ts';
import type { Database } from '../db/schema.ts';
import type { Change } from '../live/log/change.ts';

type Told = Pick<Message, 'conversationId' | 'authorId' | 'revision'>;

/**
 * Tells these people of a message's conversation, or everyone where its own id is among them, the last message there that mentions them
 * as it is now: a mention was written, or taken back with its message or by an edit. Who knows it already is told nothing. `from`: where
 * to begin to look, for a message that was written just now with its own place; what comes before it need not be read.
 */
export async function tellMentioned(
  trx: Transaction<Database>,
  { conversationId, authorId, revision }: Told,
  mentioned: readonly string[],
  from = 0,
): Promise<Change[]> {
  if (mentioned.length === 0) return [];
  const rows = await move(trx, { conversationId, authorId, revision }, mentioned, from);
  if (rows.length > 0) await stampConversation(trx, conversationId, { revision });
  return rows.map(({ userId, ...own }) => ownChange(conversationId, userId, own));
}

/**
 * The messages that mention somebody are read once, and not once for each who is told, who may be five thousand. Nobody is mentioned by
 * what they wrote themselves, so of those that mention everyone the last of two authors say it for all.
 */
async function move(
  trx: Transaction<Database>,
  { conversationId, authorId, revision }: Told,
  mentioned: readonly string[],
  from: number,
): Promise<(Own & { userId: string })[]> {
  const isTold = (row: 'r' | 'p') => sql`${sql.ref(`${row}.conversationId`)} = ${conversationId}
    and ${sql.ref(`${row}.leftAt`)} is null and ${sql.ref(`${row}.userId`)} <> ${authorId}
    and (${conversationId}::uuid = any (${mentioned}::uuid[]) or ${sql.ref(`${row}.userId`)} = any (${mentioned}::uuid[]))`;
  const seq = sql`case when last.seq >= p.from_seq then last.seq end`;
  const { rows } = await sql<Own & { userId: string }>`
    with mention as (
      select u.id as user_id, m.author_id, max(m.seq) as seq from message m cross join unnest(m.mentions) u (id)
      where m.conversation_id = ${conversationId} and m.seq >= ${from} and m.mentions <> '{}' and m.deleted_at is null
      group by 1, 2
    ), of_everyone as (
      select author_id, seq from mention where user_id = ${conversationId} order by seq desc limit 2
    ), last as (
      select user_id, max(seq) as seq from (
        select user_id, seq from mention where user_id <> author_id
        union all
        select r.user_id, e.seq from participant r left join of_everyone e on e.author_id <> r.user_id where ${isTold('r')}
      ) one group by 1
    )
    update participant p set mention_seq = ${seq}, own_revision = ${revision}
    from last
    where p.user_id = last.user_id and ${isTold('p')} and p.mention_seq is distinct from ${seq}
    returning p.user_id, p.last_read_seq, p.can_write, p.notify, p.muted_until::timestamptz, p.pinned, p.marked_unread, p.archived_seq,
      p.mention_seq, p.from_seq, p.own_revision`.execute(trx);
  return rows;
}
