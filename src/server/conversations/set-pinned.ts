import type * as z from 'zod/mini';
import type { setPinnedInput } from '../../shared/inputs.ts';
import type { Own } from '../../shared/public.ts';
import type { MemberContext } from '../context.ts';
import { changeOwn } from './change-own.ts';

/** Puts a conversation first in the caller's list, or back among the others. */
export function setPinned(
  ctx: MemberContext,
  { conversationId, pinned }: z.infer<typeof setPinnedInput>,
): Promise<Own> {
  return changeOwn(ctx, conversationId, ({ own }) => (own.pinned === pinned ? null : { pinned }));
}
