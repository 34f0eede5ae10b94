import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { askAgain } from '../live/ask-again.ts';
import { isFailing } from '../live/is-failing.ts';
import { useLive } from '../live/live.ts';
import { usePaging } from '../live/use-paging.ts';
import { conversationsKey } from './cache.ts';
import { inOrder, worthShowing } from './list.ts';
import { conversationsOptions, loadMoreConversations } from './load.ts';
import { useBegun } from './use-begun.ts';

/** The reader's conversations with the `current` one, newest activity first, as far as they have been fetched; all that hold something unread have been. */
export function useConversations(current?: string) {
  const live = useLive();
  const query = useQuery(conversationsOptions(live));
  const { data } = query;
  const begun = useBegun();
  const conversations = useMemo(() => inOrder(worthShowing(data?.items ?? [], begun, current)), [data, begun, current]);
  const hasMore = data !== undefined && data.nextCursor !== null;
  const paging = usePaging<'more'>(useCallback(() => loadMoreConversations(live), [live]));
  const retry = () => askAgain(live.queryClient, { queryKey: conversationsKey });
  return { ...query, failing: isFailing(query), retry, conversations, hasMore, paging };
}
