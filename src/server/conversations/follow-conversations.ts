import type * as z from 'zod/mini';
import type { followInput } from '../../shared/inputs.ts';
import type { MemberContext } from '../context.ts';
import { follow } from '../live/resume/follow.ts';
import { newsReader, readConversationNews } from './read-news.ts';

/** What changes about the caller's conversations since the cursor, then as it changes: headers, participants, their own settings. */
export function followConversations(
  ctx: MemberContext,
  input: z.infer<typeof followInput>,
  signal: AbortSignal | undefined,
) {
  const { hub, connection, live, shares } = ctx;
  const { lastEventId } = input;
  const readNews = newsReader(live, readConversationNews);
  const read: typeof readNews = (userId, after) => shares.read(userId, () => readNews(userId, after));
  return follow({ hub, connection, signal, stream: 'conversation', lastEventId, read });
}
