import { useSyncExternalStore } from 'react';
import { useLive } from '../live/live.ts';
import { messagesKey } from './cache.ts';
import type { Window } from './window.ts';

/**
 * What `select` finds in the messages of a conversation that this page holds at the moment; the same as long as they are. It observes no
 * query: one is fetched anew by what its last observer said, and an observer that fetches nothing would end that for the thread.
 */
export function useInWindow<Found>(conversationId: string, select: (window: Window | undefined) => Found): Found {
  const { queryClient } = useLive();
  return useSyncExternalStore(
    (onChange) => queryClient.getQueryCache().subscribe(onChange),
    () => select(queryClient.getQueryData<Window>(messagesKey(conversationId))),
  );
}
