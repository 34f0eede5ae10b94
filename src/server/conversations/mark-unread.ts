import type * as z from 'zod/mini';
import type { conversationInput } from '../../shared/inputs.ts';
import type { Own } from '../../shared/public.ts';
import type { MemberContext } from '../context.ts';
import { changeOwn } from './change-own.ts';

/** Marks a conversation for the caller to come back to; what they have read stays read. `markRead`, and what they write there, take the mark off. */
export function markUnread(ctx: MemberContext, { conversationId }: z.infer<typeof conversationInput>): Promise<Own> {
  return changeOwn(ctx, conversationId, ({ own }) => (own.markedUnread ? null : { markedUnread: true }));
}
