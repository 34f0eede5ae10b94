import type * as z from 'zod/mini';
import type { removeParticipantInput } from '../../shared/inputs.ts';
import { mayManage, mayRemove } from '../../shared/may.ts';
import type { Conversation } from '../../shared/public.ts';
import { Refusal } from '../../shared/refusals.ts';
import type { MemberContext } from '../context.ts';
import { commitChange } from '../live/commit-change.ts';
import { accessConversation } from './access.ts';
import { notManaged } from './add.ts';
import { endParticipation } from './end-participation.ts';
import { leaveConversation } from './leave.ts';
import { loadConversation } from './load.ts';
import { participantsOf } from './participants.ts';

/** Takes someone out, who hears that and then nothing. Whoever takes themselves out leaves. */
export async function removeParticipant(
  ctx: MemberContext,
  input: z.infer<typeof removeParticipantInput>,
): Promise<Conversation> {
  if (input.userId === ctx.session.userId) return leaveConversation(ctx, { conversationId: input.conversationId });
  await ctx.rates.change(ctx.session.userId);
  const { establishmentId } = await accessConversation(ctx, input.conversationId);
  await commitChange(ctx, establishmentId, async (trx, revision) => {
    const access = await accessConversation({ ...ctx, db: trx }, input.conversationId);
    if (!mayManage(access.kind, access.role, access.createdBy === access.userId)) throw new Refusal(notManaged(access));
    const removed = await participantsOf(trx)
      .where('participant.conversationId', '=', access.id)
      .where('participant.userId', '=', input.userId)
      .where('participant.leftAt', 'is', null)
      .executeTakeFirst();
    if (!removed) throw new Refusal('participant.unknown');
    if (!mayRemove(access.role, removed.role)) throw new Refusal('participant.staffStays');
    return { result: undefined, changes: await endParticipation(trx, access, input.userId, revision) };
  });
  return loadConversation(ctx.db, ctx.session.userId, input.conversationId);
}
