import { useEffect } from 'react';
import type { Conversation } from '../../shared/public.ts';
import { applyChange } from '../live/apply-event.ts';
import { useLive } from '../live/live.ts';
import { useWebSocket } from '../live/use-web-socket.ts';
import { useAttention } from './use-attention.ts';

const gatherMs = 250;

/** Marks a conversation read up to `seenSeq` while someone is really looking: the tab is visible and has the focus. */
export function useMarkRead({ id, lastReadSeq, markedUnread }: Conversation, seenSeq: number): void {
  const live = useLive();
  const { isConnected } = useWebSocket();
  const attentive = useAttention();
  const due = attentive && isConnected && (seenSeq > lastReadSeq || (markedUnread && seenSeq > 0));
  useEffect(() => {
    if (!due) return undefined;
    const timer = setTimeout(() => {
      live.client.markRead.mutate({ conversationId: id, seq: seenSeq }).then(
        (own) => applyChange(live, { type: 'own', conversationId: id, own }),
        // Stays unread, and is marked by the next look.
        () => null,
      );
    }, gatherMs);
    return () => clearTimeout(timer);
  }, [due, live, id, seenSeq]);
}
