import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Conversation } from '../../shared/public.ts';
import { askAgain } from '../live/ask-again.ts';
import { isFailing } from '../live/is-failing.ts';
import { useLive } from '../live/live.ts';
import { useWebSocket } from '../live/use-web-socket.ts';
import { changeWindow, messagesKey } from './cache.ts';
import { loadNewer, loadOlder, messagesOptions } from './load.ts';
import { trimmedAtEnd, trimmedAtStart } from './window.ts';
import type { Window } from './window.ts';

type Extending = 'older' | 'newer' | null;

/** The messages of one conversation as far as they are held, and the ways to hold more; what a changed line left out is fetched by itself. */
export function useMessages({ id, lastSeq }: Conversation) {
  const live = useLive();
  const { isConnected } = useWebSocket();
  const { queryClient } = live;
  const query = useQuery(messagesOptions(live, id));
  const [extending, setExtending] = useState<Extending>(null);
  const running = useRef<Promise<void>>(null);

  const extend = useCallback(
    async (direction: 'older' | 'newer') => {
      while (running.current) await running.current;
      setExtending(direction);
      // Failed for want of a line: the next scroll, or the line's return, asks again.
      running.current = (direction === 'older' ? loadOlder : loadNewer)(live, id).catch(() => undefined);
      await running.current;
      running.current = null;
      setExtending(null);
    },
    [live, id],
  );
  const trim = useCallback(
    (end: 'start' | 'end') => changeWindow(queryClient, id, end === 'start' ? trimmedAtStart : trimmedAtEnd),
    [queryClient, id],
  );
  const toNewest = useCallback(async () => {
    if (!queryClient.getQueryData<Window>(messagesKey(id))?.hasAfter) return;
    await queryClient.refetchQueries({ queryKey: messagesKey(id) });
  }, [queryClient, id]);

  const window = query.data;
  const last = window?.items.at(-1)?.seq ?? 0;
  const lacking = window !== undefined && !window.hasAfter && last < lastSeq ? last : null;
  const mayFill = isConnected && !query.isFetching;
  useEffect(() => {
    if (lacking === null || !mayFill) return undefined;
    const timer = setTimeout(() => void extend('newer'));
    return () => clearTimeout(timer);
  }, [lacking, mayFill, extend]);

  const retry = () => askAgain(queryClient, { queryKey: messagesKey(id) });
  return { ...query, failing: isFailing(query), retry, window, extending, extend, trim, toNewest };
}
