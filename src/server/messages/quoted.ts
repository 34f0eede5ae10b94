import type * as z from 'zod/mini';
import type { quotedInput } from '../../shared/message-inputs.ts';
import type { Message } from '../../shared/public.ts';
import type { MemberContext } from '../context.ts';
import { accessConversation } from '../conversations/access.ts';
import { anyOf } from '../db/any-of.ts';
import { inSchools } from '../db/in-schools.ts';
import { messageColumns, newMessage } from './columns.ts';

/** Messages of one conversation by their ids, for whoever quotes them. Those that the caller does not see are not in the answer, and it is not said why. */
export function quoted(ctx: MemberContext, { conversationId, ids }: z.infer<typeof quotedInput>): Promise<Message[]> {
  return inSchools(ctx, async (trx) => {
    const { id, fromSeq } = await accessConversation({ ...ctx, db: trx }, conversationId);
    const rows = await trx
      .selectFrom('message')
      .select(messageColumns)
      .where('conversationId', '=', id)
      .where('id', '=', anyOf(ids))
      .where('seq', '>=', fromSeq)
      .orderBy('seq')
      .execute();
    return rows.map(newMessage);
  });
}
