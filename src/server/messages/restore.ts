import type { Transaction } from 'kysely';
import type * as z from 'zod/mini';
import { bearsReactions, restoreFault } from '../../shared/may-message.ts';
import type { messageInput } from '../../shared/message-inputs.ts';
import type { Message } from '../../shared/public.ts';
import { Refusal } from '../../shared/refusals.ts';
import { keepInAudit } from '../audit/keep.ts';
import type { MemberContext } from '../context.ts';
import type { Database } from '../db/schema.ts';
import { holdFiles } from '../files/let-go.ts';
import { ringReactions } from '../reactions/ring.ts';
import type { Access } from './access.ts';
import { changeMessage } from './change-message.ts';

/** Brings back, with its reactions, what the caller deleted a moment ago. What is there already is not changed. */
export async function restoreMessage(ctx: MemberContext, { id }: z.infer<typeof messageInput>): Promise<Message> {
  await ctx.rates.edit(ctx.credential.userId);
  let restored = null as Access | null;
  const result = await changeMessage(ctx, id, async (trx, message) => {
    const { authorId, userId, conversationId, deletedAt, now } = message;
    if (!deletedAt) return null;
    const fault = restoreFault(message, message, now.getTime());
    if (fault) throw new Refusal(fault);
    if (await isRecalled(trx, id)) throw new Refusal('message.undoOver');
    if (authorId !== userId) {
      const detail = { messageId: id, conversationId };
      await keepInAudit(trx, message, 'message.restored', { subjectId: authorId, detail });
    }
    if (message.attachments.length > 0) await holdFiles(trx, id);
    restored = message;
    return { deletedAt: null, deletedById: null };
  });
  if (restored && !bearsReactions(restored.kind)) ringReactions(ctx, restored);
  return result;
}

/** An announcement that was recalled stays so: who was to confirm it is asked no more. */
async function isRecalled(trx: Transaction<Database>, messageId: string): Promise<boolean> {
  const query = trx.selectFrom('announcement').select('id').where('messageId', '=', messageId);
  return (await query.where('state', '=', 'recalled').executeTakeFirst()) !== undefined;
}
