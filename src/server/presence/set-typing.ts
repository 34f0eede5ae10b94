import type * as z from 'zod/mini';
import type { setTypingInput } from '../../shared/inputs.ts';
import { limits } from '../../shared/limits.ts';
import { Refusal } from '../../shared/refusals.ts';
import type { MemberContext } from '../context.ts';
import { accessConversation } from '../conversations/access.ts';
import { inSchools } from '../db/in-schools.ts';

/** Tells the others of the conversation, who are told nothing where they are more than a hundred. */
export async function setTyping(
  ctx: MemberContext,
  { conversationId, typing }: z.infer<typeof setTypingInput>,
): Promise<void> {
  const { establishmentId, canWrite, participantCount, userId, name } = await inSchools(ctx, (trx) =>
    accessConversation({ ...ctx, db: trx }, conversationId),
  );
  if (!canWrite) throw new Refusal('conversation.readOnly');
  if (participantCount > limits.typingParticipants) return;
  if (typing) ctx.typing.start({ establishmentId, conversationId, userId, name });
  else ctx.typing.pause({ conversationId, userId });
}
