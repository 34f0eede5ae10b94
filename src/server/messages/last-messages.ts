import type { Kysely } from 'kysely';
import type { Message } from '../../shared/public.ts';
import type { Database } from '../db/schema.ts';
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
  const rows = await db
    .selectFrom('message')
    .where(({ eb, refTuple, tuple }) =>
      eb(
        refTuple('message.conversationId', 'message.seq'),
        'in',
        conversations.map(({ id, lastSeq }) => tuple(id, lastSeq)),
      ),
    )
    .select(messageColumns)
    .execute();
  return new Map(rows.map((row) => [row.conversationId, newMessage(row)]));
}
