import type * as z from 'zod/mini';
import type { setNotifyInput } from '../../shared/inputs.ts';
import type { Own } from '../../shared/public.ts';
import { Refusal } from '../../shared/refusals.ts';
import type { MemberContext } from '../context.ts';
import { changeOwn } from './change-own.ts';

/** A leap year too; whoever wants it for longer wants it for good. */
const longestMs = 366 * 86_400_000;

/** What of a conversation calls its reader; silent until `mutedUntil` in any case, which is refused in the past and beyond a year. */
export async function setNotify(
  ctx: MemberContext,
  { conversationId, notify, mutedUntil = null }: z.infer<typeof setNotifyInput>,
): Promise<Own> {
  const leftMs = mutedUntil && mutedUntil.getTime() - Date.now();
  if (leftMs !== null && (leftMs <= 0 || leftMs > longestMs)) throw new Refusal('conversation.muteEnd');
  const isSame = (own: Own) => own.notify === notify && own.mutedUntil?.getTime() === mutedUntil?.getTime();
  return changeOwn(ctx, conversationId, ({ own }) => (isSame(own) ? null : { notify, mutedUntil }));
}
