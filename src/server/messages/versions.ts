import type * as z from 'zod/mini';
import { mayDelete } from '../../shared/may-message.ts';
import type { messageInput } from '../../shared/message-inputs.ts';
import type { MessageVersion } from '../../shared/public.ts';
import { Refusal } from '../../shared/refusals.ts';
import type { MemberContext } from '../context.ts';
import { inSchools } from '../db/in-schools.ts';
import { accessMessage } from './access.ts';

/** What a message said before it was edited, the latest first: for its author, and for staff who look after the conversation. */
export function messageVersions(ctx: MemberContext, { id }: z.infer<typeof messageInput>): Promise<MessageVersion[]> {
  return inSchools(ctx, async (trx) => {
    const message = await accessMessage({ ...ctx, db: trx }, id);
    if (!mayDelete(message, message)) throw new Refusal('message.notYours');
    if (message.deletedAt) throw new Refusal('message.deleted');
    return trx
      .selectFrom('messageVersion')
      .select(['body', 'replacedAt'])
      .where('messageId', '=', id)
      .orderBy('revision', 'desc')
      .execute();
  });
}
