import type * as z from 'zod/mini';
import type { messagesInput } from '../../shared/inputs.ts';
import type { Message } from '../../shared/public.ts';
import type { Reader } from '../context.ts';
import { accessConversation } from '../conversations/access.ts';
import { inSchools } from '../db/in-schools.ts';
import { messageColumns, newMessage } from './columns.ts';
import { seqAt } from './seq-at.ts';

export type MessagePage = { items: Message[]; hasBefore: boolean; hasAfter: boolean };

/** A page in ascending seq: the newest, or those before or after a seq, or those around one, itself included, or around a time. */
export function messages(ctx: Reader, input: z.infer<typeof messagesInput>): Promise<MessagePage> {
  return inSchools(ctx, (trx) => pageOf({ ...ctx, db: trx }, input));
}

async function pageOf(ctx: Reader, input: z.infer<typeof messagesInput>): Promise<MessagePage> {
  const { id, fromSeq, lastSeq } = await accessConversation(ctx, input.conversationId);
  const around = input.at === undefined ? input.around : await seqAt(ctx.db, { id, fromSeq, lastSeq, at: input.at });
  const [first, last] = rangeOf({ ...input, around }, fromSeq, lastSeq);
  const rows = await ctx.db
    .selectFrom('message')
    .select(messageColumns)
    .where('conversationId', '=', id)
    .where('seq', '>=', first)
    .where('seq', '<=', last)
    .orderBy('seq')
    .execute();
  return { items: rows.map(newMessage), hasBefore: first > fromSeq, hasAfter: last < lastSeq };
}

/** seq has no holes, so a page is a range and its ends are known before it is read. */
function rangeOf(input: z.infer<typeof messagesInput>, fromSeq: number, lastSeq: number): [number, number] {
  const { before, after, around, limit } = input;
  if (after !== undefined) {
    const first = Math.max(after + 1, fromSeq);
    return [first, Math.min(first + limit - 1, lastSeq)];
  }
  const middle = around === undefined ? undefined : around + Math.floor(limit / 2);
  const last = Math.min(before === undefined ? (middle ?? lastSeq) : before - 1, lastSeq);
  return [Math.max(last - limit + 1, fromSeq), last];
}
