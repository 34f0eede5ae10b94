import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Conversation } from '../../shared/public.ts';
import { askAgain } from '../live/ask-again.ts';
import { isFailing } from '../live/is-failing.ts';
import { useLive } from '../live/live.ts';
import { conversationsKey } from './cache.ts';
import { loadConversation, conversationsOptions } from './load.ts';

type Found = { conversation: Conversation | undefined; error: unknown; failing: boolean; retry(): void };

/**
 * One conversation from the list; fetched by itself if an address leads to one whose page is not there yet, or is no more since the
 * list was fetched anew. Until that is answered it stays as it was last known.
 * `failing`: it does not come, and that is worth a word.
 */
export function useConversation(id: string): Found {
  const live = useLive();
  const list = useQuery({
    ...conversationsOptions(live),
    select: ({ items }) => items.find((one) => one.id === id),
  });
  const missing = list.isSuccess && list.data === undefined;
  const alone = useQuery({
    queryKey: aloneKey(id),
    queryFn: () => loadConversation(live, id),
    enabled: missing,
    // Each time that it is missing, it is asked for.
    staleTime: 0,
    gcTime: 0,
  });
  const [last, setLast] = useState<Conversation | undefined>(list.data);
  if (list.data && list.data !== last) setLast(list.data);
  const error = missing ? alone.error : null;
  const retry = () => askAgain(live.queryClient, { queryKey: missing ? aloneKey(id) : conversationsKey });
  return {
    conversation: list.data ?? (error ? undefined : last),
    error,
    failing: isFailing(missing ? alone : list),
    retry,
  };
}

const aloneKey = (id: string) => ['conversation', id];
