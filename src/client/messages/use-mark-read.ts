import { useEffect, useState } from 'react';
import type { Conversation } from '../../shared/public.ts';
import { applyChange } from '../live/apply-event.ts';
import { backOff } from '../live/back-off.ts';
import { useLive } from '../live/live.ts';
import { refusalOf, retryAfterOf } from '../live/outcome.ts';
import { useWebSocket } from '../live/use-web-socket.ts';
import { useAttention } from './use-attention.ts';

const gatherMs = 250;

/**
 * Marks a conversation read up to `seenSeq` while someone is really looking: the tab is visible and has the focus. What was marked as
 * unread before it was opened is so no more; what is marked while it is open stays until it is opened again.
 */
export function useMarkRead({ id, lastReadSeq, markedUnread }: Conversation, seenSeq: number): void {
  const live = useLive();
  const { isConnected } = useWebSocket();
  const attentive = useAttention();
  const [toClear, setToClear] = useState(markedUnread);
  if (toClear && !markedUnread) setToClear(false);
  const due = attentive && isConnected && (seenSeq > lastReadSeq || (toClear && seenSeq > 0));
  useEffect(() => {
    if (!due) return undefined;
    let attempt = 0;
    let stopped = false;
    let timer = setTimeout(mark, gatherMs);
    function mark() {
      live.client.markRead.mutate({ conversationId: id, seq: seenSeq }).then(
        (own) => applyChange(live, { type: 'own', conversationId: id, own }),
        (error: unknown) => {
          const waitMs = retryAfterOf(error);
          // Refused: it stays unread, and is marked by the next look.
          if (stopped || (waitMs === null && refusalOf(error) !== null)) return;
          timer = setTimeout(mark, (waitMs ?? 0) + backOff(attempt++));
        },
      );
    }
    return () => {
      stopped = true;
      clearTimeout(timer);
    };
  }, [due, live, id, seenSeq]);
}
