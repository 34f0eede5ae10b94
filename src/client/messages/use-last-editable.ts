import { useCallback } from 'react';
import { editFault } from '../../shared/may-message.ts';
import type { Conversation, Message } from '../../shared/public.ts';
import { useLive } from '../live/live.ts';
import { serverNow } from '../live/server-clock.ts';
import { useMembershipIn } from '../session/use-membership-in.ts';
import { messagesKey } from './cache.ts';
import type { Window } from './window.ts';

/** The last message of the reader's own that they may still change, where the newest messages are held. Asked when a key is pressed: nothing is drawn anew for it. */
export function useLastEditable({ id, establishmentId }: Conversation): () => Message | null {
  const { queryClient, myId } = useLive();
  const may = useMembershipIn(establishmentId)?.may;
  return useCallback(() => {
    const window = queryClient.getQueryData<Window>(messagesKey(id));
    if (!may || !window || window.hasAfter) return null;
    const isEditable = (message: Message) => editFault(message, myId, may, serverNow()) === null;
    return window.items.findLast(isEditable) ?? null;
  }, [queryClient, myId, may, id]);
}
