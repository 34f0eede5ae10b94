import type * as z from 'zod/mini';
import type { followInput } from '../../shared/inputs.ts';
import type { MemberContext } from '../context.ts';
import { newsReader } from '../conversations/read-news.ts';
import { follow } from '../live/resume/follow.ts';
import { readMessageNews } from './read-news.ts';

/** Every message of the caller's conversations since the cursor, then as it is written or changed. */
export function followMessages(
  ctx: MemberContext,
  input: z.infer<typeof followInput>,
  signal: AbortSignal | undefined,
) {
  const { hub, connection, live, shares } = ctx;
  const { lastEventId } = input;
  const readNews = newsReader(live, readMessageNews);
  const read: typeof readNews = (userId, after) => shares.read(userId, () => readNews(userId, after));
  return follow({ hub, connection, signal, stream: 'message', lastEventId, read });
}
