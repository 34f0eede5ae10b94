import type * as z from 'zod/mini';
import type { markReadInput } from '../../shared/inputs.ts';
import type { Own } from '../../shared/public.ts';
import { Refusal } from '../../shared/refusals.ts';
import type { MemberContext } from '../context.ts';
import { establishmentOf } from '../conversations/establishment-of.ts';

/** Moves the caller's reading forward to `seq`, never back; refused beyond the last message. */
export async function markRead(
  ctx: MemberContext,
  { conversationId, seq }: z.infer<typeof markReadInput>,
): Promise<Own> {
  await ctx.rates.read(ctx.credential.userId);
  const establishmentId = await establishmentOf(ctx.live, conversationId);
  const read = await ctx.batches.read(establishmentId, { conversationId, userId: ctx.credential.userId, seq });
  if ('own' in read) return read.own;
  throw new Refusal(read.outcome === 'absent' ? 'conversation.unknown' : 'message.seqBeyondEnd');
}
