import type * as z from 'zod/mini';
import type { conversationInput } from '../../shared/inputs.ts';
import { mayLeave } from '../../shared/may.ts';
import type { Conversation } from '../../shared/public.ts';
import { Refusal } from '../../shared/refusals.ts';
import type { MemberContext } from '../context.ts';
import { inSchools } from '../db/in-schools.ts';
import { commitChange } from '../live/log/commit-change.ts';
import { accessConversation, refuseFollowing } from './access.ts';
import { endParticipation } from './end-participation.ts';
import { loadConversation } from './load.ts';

/** The conversation as the caller last saw it; from then on it is unknown to them. */
export async function leaveConversation(
  ctx: MemberContext,
  input: z.infer<typeof conversationInput>,
): Promise<Conversation> {
  await ctx.rates.change(ctx.credential.userId);
  const { establishmentId } = await inSchools(ctx, (trx) =>
    accessConversation({ ...ctx, db: trx }, input.conversationId),
  );
  return commitChange(ctx, establishmentId, async (trx, revision) => {
    const access = await accessConversation({ ...ctx, db: trx }, input.conversationId);
    if (access.closedAt === null) refuseFollowing(access);
    if (!mayLeave(access.kind, access.role)) throw new Refusal('conversation.mayNotLeave');
    const result = await loadConversation(trx, access.userId, access.id);
    return { result, changes: await endParticipation(trx, access, access.userId, revision) };
  });
}
