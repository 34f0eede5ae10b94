import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { conversationsOptions } from '../conversations/load.ts';
import { useLive } from '../live/live.ts';
import { closeRead } from './close-read.ts';

/** What is read here or on another device stands no longer among what this one shows outside of the page. */
export function useCloseRead(): void {
  const live = useLive();
  const { isSuccess } = useQuery(conversationsOptions(live));
  useEffect(() => {
    if (!isSuccess) return undefined;
    const close = (conversationId?: string) => void closeRead(live.queryClient, conversationId).catch(() => null);
    close();
    return live.changes.listen((change) => {
      if (change.type === 'own') close(change.conversationId);
    });
  }, [live, isSuccess]);
}
