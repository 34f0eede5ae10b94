import type * as z from 'zod/mini';
import type { sendInput } from '../../shared/inputs.ts';
import type { Message } from '../../shared/public.ts';
import { Refusal, TooBig } from '../../shared/refusals.ts';
import { isLongerThan } from '../../shared/text.ts';
import type { Writer } from '../context.ts';
import { establishmentOf } from '../conversations/establishment-of.ts';
import { checkedMentions } from '../mentions/refuse.ts';
import type { Sent } from './append-messages.ts';

/** What each outcome but the good ones is refused with. */
export const refused = {
  conflict: 'message.idTaken',
  absent: 'conversation.unknown',
  readOnly: 'conversation.readOnly',
  notNow: 'student.notNow',
  replyUnknown: 'message.unknown',
  mentionAll: 'message.mentionAll',
  mentionOutside: 'message.mentionOutside',
  attachmentUnknown: 'message.attachmentUnknown',
} as const;

/**
 * Stores the message and answers once it is on disk. The same again, however late, is the same message; its id with anything else
 * is refused, and so is whoever may not write there at that moment. What one socket sends is stored in the order in which it came.
 */
export async function send(ctx: Writer, input: z.infer<typeof sendInput>): Promise<Message> {
  const { userId } = ctx.credential;
  const { id, conversationId, body, replyToId = null, attachmentIds } = input;
  const files = attachmentIds && attachmentIds.length > 0 ? { attachmentIds } : undefined;
  if (isLongerThan(body, ctx.limits.bodyCharacters)) throw new TooBig('body');
  const mentions = checkedMentions(body, conversationId);
  // Taken before anything is waited for.
  const turn = ctx.connection?.takeTurn();
  let sending: Promise<Sent>;
  try {
    await ctx.rates.send(userId);
    const establishmentId = await establishmentOf(ctx.live, conversationId);
    await turn?.before;
    const to = { id, conversationId, authorId: userId, body, mentions, replyToId };
    sending = ctx.batches.send(establishmentId, { ...to, ...files });
  } finally {
    turn?.done();
  }
  const sent = await sending;
  if (!('message' in sent)) throw new Refusal(refused[sent.outcome]);
  ctx.typing.stop({ conversationId, userId });
  return sent.message;
}
