import type { Kysely } from 'kysely';
import type { Message } from '../../shared/public.ts';
import type { Database } from '../db/schema.ts';
import { messageColumns, newMessage } from './columns.ts';

/** The last message of each conversation that has one. Who may see it is the caller's to say. */
export async function lastMessages(
  db: Kysely<Database>,
  conversationIds: readonly string[],
): Promise<Map<string, Message>> {
  if (conversationIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('conversation')
    .innerJoin('message', (join) =>
      join.onRef('message.conversationId', '=', 'conversation.id').onRef('message.seq', '=', 'conversation.lastSeq'),
    )
    .where('conversation.id', 'in', conversationIds)
    .select(messageColumns)
    .execute();
  return new Map(rows.map((row) => [row.conversationId, newMessage(row)]));
}
