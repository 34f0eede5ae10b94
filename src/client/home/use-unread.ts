import { useQuery } from '@tanstack/react-query';
import type { ListArea } from '../../shared/places.ts';
import type { Conversations } from '../conversations/cache.ts';
import { ofArea, unreadOf } from '../conversations/list.ts';
import { conversationsOptions } from '../conversations/load.ts';
import { useLive } from '../live/live.ts';

/** How many messages wait to be read, in all schools, of one area or of both; null until it is known. What one has silenced does not count. */
export function useUnread(area?: ListArea): number | null {
  const { data } = useQuery({ ...conversationsOptions(useLive()), select: counts[area ?? 'all'] });
  return data ?? null;
}

const counts: Record<ListArea | 'all', (known: Conversations) => number> = {
  all: ({ items }) => unreadAloud(items),
  messages: ({ items }) => unreadAloud(ofArea(items, 'messages')),
  announcements: ({ items }) => unreadAloud(ofArea(items, 'announcements')),
};

function unreadAloud(items: Conversations['items']): number {
  return unreadOf(items.filter(({ notify }) => notify !== 'none'));
}
