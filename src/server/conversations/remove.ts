import type * as z from 'zod/mini';
import type { removeParticipantInput } from '../../shared/inputs.ts';
import { mayRemove } from '../../shared/may.ts';
import type { Conversation } from '../../shared/public.ts';
import { Refusal } from '../../shared/refusals.ts';
import type { MemberContext } from '../context.ts';
import { refuseFollowing } from './access.ts';
import { endParticipation } from './end-participation.ts';
import { leaveConversation } from './leave.ts';
import { manageConversation } from './manage.ts';
import { participantsOf } from './participants.ts';

/** Takes someone out, who hears that and then nothing. Whoever takes themselves out leaves. */
export function removeParticipant(
  ctx: MemberContext,
  { conversationId, userId }: z.infer<typeof removeParticipantInput>,
): Promise<Conversation> {
  if (userId === ctx.credential.userId) return leaveConversation(ctx, { conversationId });
  return manageConversation(ctx, conversationId, async (trx, access, revision) => {
    refuseFollowing(access);
    const removed = await participantsOf(trx)
      .where('participant.conversationId', '=', conversationId)
      .where('participant.userId', '=', userId)
      .where('participant.leftAt', 'is', null)
      .executeTakeFirst();
    if (!removed) throw new Refusal('participant.unknown');
    if (!mayRemove(access.role, removed.role)) throw new Refusal('participant.staffStays');
    return endParticipation(trx, access, userId, revision);
  });
}
