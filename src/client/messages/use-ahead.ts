import { useEffect } from 'react';
import { conversationsOptions } from '../conversations/load.ts';
import { useLive } from '../live/live.ts';
import { messagesOptions } from './load.ts';

/**
 * Asks for the messages of the conversation that the page opens with as soon as the list is here, without waiting for what shows them.
 * Not before: what is followed begins where the list was read, and messages read earlier could lack what changed between the two.
 */
export function useAhead(conversationId: string | undefined): void {
  const live = useLive();
  useEffect(() => {
    if (conversationId === undefined) return;
    const { queryClient } = live;
    queryClient
      .ensureQueryData(conversationsOptions(live))
      .then(() => queryClient.prefetchQuery(messagesOptions(live, conversationId)))
      // Refused: the session is over, and the gate shows sign-in.
      .catch(() => null);
  }, [live, conversationId]);
}
