import type * as z from 'zod/mini';
import type { sendInput } from '../../shared/inputs.ts';
import type { Message } from '../../shared/public.ts';
import { Refusal } from '../../shared/refusals.ts';
import type { MemberContext } from '../context.ts';
import { establishmentOf } from '../conversations/establishment-of.ts';

const refused = {
  conflict: 'message.idTaken',
  absent: 'conversation.unknown',
  readOnly: 'conversation.readOnly',
  replyUnknown: 'message.unknown',
} as const;

type Turn = { before: Promise<void>; done: () => void };

/**
 * Stores the message and answers once it is on disk. The same again, however late, is the same message; its id with anything else
 * is refused, and so is whoever may not write there at that moment.
 */
export async function send(
  ctx: MemberContext & { turn: Turn | undefined },
  input: z.infer<typeof sendInput>,
): Promise<Message> {
  const { userId } = ctx.session;
  await ctx.rates.send(userId);
  const establishmentId = await establishmentOf(ctx.db, input.conversationId);
  await ctx.turn?.before;
  const { id, conversationId, body, replyToId = null } = input;
  const sending = ctx.batches.send(establishmentId, { id, conversationId, authorId: userId, body, replyToId });
  ctx.turn?.done();
  const sent = await sending;
  if (!('message' in sent)) throw new Refusal(refused[sent.outcome]);
  ctx.typing.stop({ conversationId, userId });
  return sent.message;
}
