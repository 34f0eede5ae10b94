import { useCallback } from 'react';
import { besideDraftIn } from '../files/beside-draft.ts';
import { useLive } from '../live/live.ts';

/** Names the message, shows it at once as pending and hands it with its files to the outbox, which does not rest until the server has it. */
export function useSend(conversationId: string): (body: string, replyToId?: string) => void {
  const live = useLive();
  return useCallback(
    (body, replyToId) => {
      const attachmentIds = besideDraftIn(live, conversationId).map(({ id }) => id);
      live.outbox.add(conversationId, body.trim(), { replyToId: replyToId || null, attachmentIds });
      live.drafts.set(conversationId, '', '');
    },
    [live, conversationId],
  );
}
