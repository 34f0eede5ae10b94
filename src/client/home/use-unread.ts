import { useQuery } from '@tanstack/react-query';
import type { Conversations } from '../conversations/cache.ts';
import { unreadOf } from '../conversations/list.ts';
import { conversationsOptions } from '../conversations/load.ts';
import { useLive } from '../live/live.ts';

/** How many messages wait to be read, in all schools; null until it is known. What one has silenced does not count. */
export function useUnread(): number | null {
  const { data } = useQuery({ ...conversationsOptions(useLive()), select: unreadAloud });
  return data ?? null;
}

function unreadAloud({ items }: Conversations): number {
  return unreadOf(items.filter(({ notify }) => notify !== 'none'));
}
