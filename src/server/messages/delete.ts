import type * as z from 'zod/mini';
import { mayDelete } from '../../shared/may-message.ts';
import type { deleteMessageInput } from '../../shared/message-inputs.ts';
import type { Message } from '../../shared/public.ts';
import { Refusal } from '../../shared/refusals.ts';
import { keepInAudit } from '../audit/keep.ts';
import type { MemberContext } from '../context.ts';
import { letFilesGo } from '../files/let-go.ts';
import { changeMessage } from './change-message.ts';

/**
 * Takes back one's own message, or as staff who look after the conversation anyone's, for a reason that the audit keeps. Its place
 * stays; what it said is told to nobody from then on. Deleting again what is deleted changes nothing.
 */
export async function deleteMessage(
  ctx: MemberContext,
  { id, reason }: z.infer<typeof deleteMessageInput>,
): Promise<Message> {
  await ctx.rates.edit(ctx.credential.userId);
  return changeMessage(ctx, id, async (trx, message) => {
    const { authorId, userId, conversationId, deletedAt, now } = message;
    if (!mayDelete(message, message)) throw new Refusal('message.notYours');
    if (deletedAt) return null;
    if (authorId !== userId) {
      if (!reason) throw new Refusal('message.reasonNeeded');
      const detail = { reason, messageId: id, conversationId };
      await keepInAudit(trx, message, 'message.removed', { subjectId: authorId, detail });
    }
    if (message.attachments.length > 0) await letFilesGo(trx, id);
    return { deletedAt: now, deletedById: userId };
  });
}
