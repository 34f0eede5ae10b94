import { ringConversation } from '../account/ring.ts';
import type { MemberContext } from '../context.ts';

type Where = { establishmentId: string; conversationId: string };

/** To be called after the commit: whoever has this announcement asks what they may know of its reactions. It tells neither who nor how. */
export function ringReactions(ctx: MemberContext, { establishmentId, conversationId }: Where): void {
  const ring = () => ringConversation(ctx, { establishmentId, conversationId }, { what: 'reactions', conversationId });
  ctx.reactionPace.run(conversationId, ring);
}
