import type * as z from 'zod/mini';
import type { followInput } from '../../shared/inputs.ts';
import type { MemberContext } from '../context.ts';
import { follow } from '../live/follow.ts';
import { newsReader, readConversationNews } from './read-news.ts';

/** What changes about the caller's conversations since the cursor, then as it changes: headers, participants, their own settings. */
export function followConversations(
  ctx: MemberContext,
  input: z.infer<typeof followInput>,
  signal: AbortSignal | undefined,
) {
  return follow({ ...ctx, ...input, signal, stream: 'conversation', read: newsReader(ctx.db, readConversationNews) });
}
