import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import type { Conversation } from '../../shared/public.ts';
import { askAgain } from '../live/ask-again.ts';
import { isFailing } from '../live/is-failing.ts';
import { useLive } from '../live/live.ts';
import { usePaging } from '../live/use-paging.ts';
import { useWebSocket } from '../live/use-web-socket.ts';
import { forgetIfCut, messagesKey, trimMessages } from './cache.ts';
import { loadAround, loadNewer, loadNewest, loadOlder, messagesOptions } from './load.ts';
import { lastSeq as lastOf } from './window.ts';

export type Direction = 'older' | 'newer' | 'newest' | 'around';

const loads = { older: loadOlder, newer: loadNewer, newest: loadNewest };

/** The messages of one conversation as far as they are held, those around `wanted` where that is asked for, and the ways to hold more; what a changed line left out is fetched by itself. */
export function useMessages({ id, lastSeq, fromSeq }: Conversation, wanted: number | null) {
  const live = useLive();
  const { isConnected } = useWebSocket();
  const { queryClient } = live;
  const query = useQuery(messagesOptions(live, id));
  const paging = usePaging<Direction>(
    useCallback(
      (direction) => (direction === 'around' ? loadAround(live, id, wanted ?? 0) : loads[direction](live, id)),
      [live, id, wanted],
    ),
  );
  const { more, ready } = paging;
  const trim = useCallback((end: 'start' | 'end') => trimMessages(queryClient, id, end), [queryClient, id]);
  useEffect(() => () => forgetIfCut(queryClient, id), [queryClient, id]);

  const window = query.data;
  const [leaping, setLeaping] = useState(false);
  const mayLeap = leaping && window?.hasAfter === true && ready;
  if (leaping && window?.hasAfter === false) setLeaping(false);
  useEffect(() => {
    if (mayLeap) more('newest');
  }, [mayLeap, more]);
  const isLacking = window !== undefined && !window.hasAfter && Math.max(lastOf(window), fromSeq - 1) < lastSeq;
  const mayFill = isLacking && isConnected && ready && !query.isFetching;
  useEffect(() => {
    if (!mayFill) return undefined;
    // An event of the next moment often brings what is missing.
    const timer = setTimeout(() => more('newer'));
    return () => clearTimeout(timer);
  }, [mayFill, more]);

  /** To the newest messages, which may have to be fetched: until they are there, however often it takes. */
  const toNewest = useCallback(() => setLeaping(true), []);
  const retry = () => askAgain(queryClient, { queryKey: messagesKey(id) });
  return { ...query, failing: isFailing(query), retry, window, paging, trim, leaping, toNewest };
}
