import type * as z from 'zod/mini';
import type { setTypingInput } from '../../shared/inputs.ts';
import { limits } from '../../shared/limits.ts';
import { Refusal } from '../../shared/refusals.ts';
import type { MemberContext } from '../context.ts';
import { accessConversation } from '../conversations/access.ts';
import { writesNow } from '../conversations/refuse-by-rules.ts';
import { inSchools } from '../db/in-schools.ts';

/**
 * Tells the others of the conversation, who are told nothing where they are more than a hundred, where the caller does not share it or
 * the school lets it be told of nobody of this role, and of students at an hour at which they do not write.
 */
export async function setTyping(
  ctx: MemberContext,
  { conversationId, typing }: z.infer<typeof setTypingInput>,
): Promise<void> {
  const access = await inSchools(ctx, async (trx) => {
    const access = await accessConversation({ ...ctx, db: trx }, conversationId);
    return { ...access, isNow: await writesNow(trx, access.establishmentId, access.role) };
  });
  const { establishmentId, canWrite, participantCount, userId, name, role, sharesTyping, isNow } = access;
  if (!canWrite) throw new Refusal('conversation.readOnly');
  if (participantCount > limits.typingParticipants || !isNow || !sharesTyping) return;
  const { typing: told } = await ctx.schoolSettings.of(establishmentId);
  if (!told[role]) return;
  if (typing) ctx.typing.start({ establishmentId, conversationId, userId, name });
  else ctx.typing.pause({ conversationId, userId });
}
