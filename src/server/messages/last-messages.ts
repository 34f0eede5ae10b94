import { sql, type Kysely } from 'kysely';
import type { Message } from '../../shared/public.ts';
import type { Database } from '../db/schema.ts';
import { statement } from '../db/statement.ts';
import { messageColumns, newMessage } from './columns.ts';

/**
 * The last message of each conversation that has one, as of the moment at which `lastSeq` was read: what came since is not for
 * whoever was taken out since. Who may see it is the caller's to say.
 */
export async function lastMessages(
  db: Kysely<Database>,
  conversations: readonly { id: string; lastSeq: number }[],
): Promise<Map<string, Message>> {
  if (conversations.length === 0) return new Map();
  const rows = await readLast(
    db,
    conversations.map(({ id }) => id),
    conversations.map(({ lastSeq }) => String(lastSeq)),
  );
  return new Map(rows.map((row) => [row.conversationId, newMessage(row)]));
}

/** One text, however many they are. */
const readLast = statement((db: Kysely<Database>, ids: readonly string[], seqs: readonly string[]) =>
  db
    .selectFrom('message')
    .where(
      sql<boolean>`(message.conversation_id, message.seq) in (select * from unnest(${ids}::uuid[], ${seqs}::int[]))`,
    )
    .select(messageColumns),
);
