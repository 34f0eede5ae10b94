import type * as z from 'zod/mini';
import type { renameConversationInput } from '../../shared/inputs.ts';
import { mayManage } from '../../shared/may.ts';
import type { Conversation } from '../../shared/public.ts';
import { Refusal } from '../../shared/refusals.ts';
import type { MemberContext } from '../context.ts';
import { commitChange } from '../live/commit-change.ts';
import { accessConversation } from './access.ts';
import { notManaged } from './add.ts';
import { headerOf } from './changes-in.ts';
import { loadConversation } from './load.ts';
import { stampConversation } from './stamp.ts';

export async function renameConversation(
  ctx: MemberContext,
  input: z.infer<typeof renameConversationInput>,
): Promise<Conversation> {
  await ctx.rates.change(ctx.session.userId);
  const { establishmentId } = await accessConversation(ctx, input.conversationId);
  await commitChange(ctx, establishmentId, async (trx, revision) => {
    const access = await accessConversation({ ...ctx, db: trx }, input.conversationId);
    if (!mayManage(access.kind, access.role, access.createdBy === access.userId)) throw new Refusal(notManaged(access));
    await stampConversation(trx, access.id, { revision, headerRevision: revision, title: input.title });
    return { result: undefined, changes: await headerOf(trx, access.id) };
  });
  return loadConversation(ctx.db, ctx.session.userId, input.conversationId);
}
