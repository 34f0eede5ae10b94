import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { askAgain } from '../live/ask-again.ts';
import { isFailing } from '../live/is-failing.ts';
import { useLive } from '../live/live.ts';
import { useWebSocket } from '../live/use-web-socket.ts';
import { conversationsKey } from './cache.ts';
import { inOrder, isUnread, worthShowing } from './list.ts';
import { conversationsOptions, loadMoreConversations } from './load.ts';
import { useBegun } from './use-begun.ts';

/** The reader's conversations with the `current` one, newest activity first; more of them are fetched as long as unread ones keep coming, so that the counts are whole. */
export function useConversations(current?: string) {
  const live = useLive();
  const query = useQuery(conversationsOptions(live));
  const { isConnected } = useWebSocket();
  const [loadingMore, setLoadingMore] = useState(false);
  const { data } = query;
  const begun = useBegun();
  const conversations = useMemo(() => inOrder(worthShowing(data?.items ?? [], begun, current)), [data, begun, current]);
  const hasMore = data !== undefined && data.nextCursor !== null;

  const loadMore = useCallback(async () => {
    setLoadingMore(true);
    await loadMoreConversations(live).catch(() => null);
    setLoadingMore(false);
  }, [live]);

  const oldest = conversations.at(-1);
  const mayHideUnread = hasMore && oldest !== undefined && isUnread(oldest);
  useEffect(() => {
    if (!mayHideUnread || !isConnected) return undefined;
    const timer = setTimeout(() => void loadMore());
    return () => clearTimeout(timer);
  }, [mayHideUnread, isConnected, loadMore]);

  const retry = () => askAgain(live.queryClient, { queryKey: conversationsKey });
  return { ...query, failing: isFailing(query), retry, conversations, hasMore, loadingMore, loadMore };
}
