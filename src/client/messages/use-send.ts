import { useCallback } from 'react';
import { useLive } from '../live/live.ts';

/** Names the message, shows it at once as pending and hands it to the outbox, which does not rest until the server has it. */
export function useSend(conversationId: string): (body: string) => void {
  const { outbox, drafts } = useLive();
  return useCallback(
    (body) => {
      outbox.add(conversationId, body.trim());
      drafts.set(conversationId, '');
    },
    [outbox, drafts, conversationId],
  );
}
