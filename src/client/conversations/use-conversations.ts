import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import type { ListArea } from '../../shared/places.ts';
import { askAgain } from '../live/ask-again.ts';
import { isFailing } from '../live/is-failing.ts';
import { useLive } from '../live/live.ts';
import { usePaging } from '../live/use-paging.ts';
import { conversationsKey } from './cache.ts';
import { inOrder, ofArea, worthShowing } from './list.ts';
import { conversationsOptions, loadMoreConversations } from './load.ts';
import { useBegun } from './use-begun.ts';

/** The reader's conversations with the `current` one, newest activity first, as far as they have been fetched; all that hold something unread have been. `area`: those alone that stand in its list. */
export function useConversations(current?: string, area?: ListArea) {
  const live = useLive();
  const query = useQuery(conversationsOptions(live));
  const { data } = query;
  const begun = useBegun();
  const conversations = useMemo(
    () => inOrder(ofArea(worthShowing(data?.items ?? [], begun, current), area)),
    [data, begun, current, area],
  );
  const hasMore = data !== undefined && data.nextCursor !== null;
  const paging = usePaging<'more'>(useCallback(() => loadMoreConversations(live), [live]));
  const retry = () => askAgain(live.queryClient, { queryKey: conversationsKey });
  return { ...query, failing: isFailing(query), retry, conversations, hasMore, paging };
}
