import type * as z from 'zod/mini';
import type { onTypingInput } from '../../shared/inputs.ts';
import type { TypingEvent } from '../../shared/public.ts';
import type { MemberContext } from '../context.ts';
import { followSignals } from '../live/resume/follow.ts';

/** Who types, in all the caller's conversations or in one. */
export function followTyping(
  ctx: MemberContext,
  input: z.infer<typeof onTypingInput>,
  signal: AbortSignal | undefined,
) {
  const { hub, connection } = ctx;
  const { conversationId } = input;
  return followSignals<TypingEvent>({ hub, connection, signal, stream: 'typing', conversationId });
}
