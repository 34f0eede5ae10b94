import type { Transaction } from 'kysely';
import { limits } from '../../shared/limits.ts';
import type { MessageEvent } from '../../shared/public.ts';
import { participationsOf } from '../conversations/access.ts';
import type { Database } from '../db/schema.ts';
import type { Missed } from '../live/resume/catch-up.ts';
import { messageColumns, newMessage } from './columns.ts';

/** The messages of the caller's conversations above `after`; one more than is ever told, so that too many shows. */
export async function readMessageNews(
  trx: Transaction<Database>,
  userId: string,
  { establishmentId }: { establishmentId: string },
  after: number,
): Promise<Missed<MessageEvent>[]> {
  const rows = await participationsOf(trx, userId)
    .innerJoin('message', 'message.conversationId', 'conversation.id')
    .where('conversation.establishmentId', '=', establishmentId)
    .where('message.revision', '>', after)
    .whereRef('message.seq', '>=', 'participant.fromSeq')
    .select(messageColumns)
    .orderBy('message.revision')
    .limit(limits.catchUpMessages + 1)
    .execute();
  return rows.map((row) => ({
    establishmentId,
    revision: row.revision,
    event: { type: 'message', message: newMessage(row) },
  }));
}
