import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import type { ListArea } from '../../shared/places.ts';
import { askAgain } from '../live/ask-again.ts';
import { isFailing } from '../live/is-failing.ts';
import { useLive } from '../live/live.ts';
import { usePaging } from '../live/use-paging.ts';
import { conversationsKey } from './cache.ts';
import type { Conversations } from './cache.ts';
import { filtered } from './filters.ts';
import type { ListFilter } from './filters.ts';
import { inOrder, ofArea, worthShowing } from './list.ts';
import { conversationsOptions, loadMoreArchived, loadMoreConversations } from './load.ts';
import { useBegun } from './use-begun.ts';

/** The reader's conversations with the `current` one, newest activity first, as far as they have been fetched; all that hold something unread have been. `area`: those alone that stand in its list. */
export function useConversations(current?: string, area?: ListArea, filter: ListFilter = 'all') {
  const live = useLive();
  const query = useQuery(conversationsOptions(live));
  const { data } = query;
  const begun = useBegun();
  const conversations = useMemo(
    () => inOrder(filtered(ofArea(worthShowing(data?.items ?? [], begun, current), area), filter, current)),
    [data, begun, current, area, filter],
  );
  const hasMore = data !== undefined && hasMoreOf(data, filter);
  // One for each: what failed of the one is not said of the other.
  const pagings = {
    all: usePaging<'more'>(useCallback(() => loadMoreConversations(live), [live])),
    archived: usePaging<'more'>(useCallback(() => loadMoreArchived(live), [live])),
  };
  const paging = filter === 'archived' ? pagings.archived : pagings.all;
  const retry = () => askAgain(live.queryClient, { queryKey: conversationsKey });
  return { ...query, failing: isFailing(query), retry, conversations, hasMore, paging };
}

function hasMoreOf({ nextCursor, archivedCursor }: Conversations, filter: ListFilter): boolean {
  if (filter === 'archived') return archivedCursor !== null;
  return filter === 'all' && nextCursor !== null;
}
