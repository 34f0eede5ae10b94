import type * as z from 'zod/mini';
import type { renameConversationInput } from '../../shared/inputs.ts';
import type { Conversation } from '../../shared/public.ts';
import { TooBig } from '../../shared/refusals.ts';
import { isLongerThan } from '../../shared/text.ts';
import type { MemberContext } from '../context.ts';
import { headerOf } from './changes-in.ts';
import { manageConversation } from './manage.ts';
import { stampConversation } from './stamp.ts';

export async function renameConversation(
  ctx: MemberContext,
  { conversationId, title }: z.infer<typeof renameConversationInput>,
): Promise<Conversation> {
  if (isLongerThan(title, ctx.limits.titleCharacters)) throw new TooBig('title');
  return manageConversation(ctx, conversationId, async (trx, { id }, revision) => {
    await stampConversation(trx, id, { revision, headerRevision: revision, title });
    return headerOf(trx, id);
  });
}
