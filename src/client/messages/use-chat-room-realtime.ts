import { useEffect, useEffectEvent } from 'react';
import type { Message } from '../../shared/public.ts';
import { useLive } from '../live/live.ts';

/** Hears one conversation's messages as they arrive or change, over the app's one subscription; each is in the cache already. */
export function useChatRoomRealtime(conversationId: string, onMessage: (message: Message) => void): void {
  const { changes } = useLive();
  const hear = useEffectEvent(onMessage);
  useEffect(
    () =>
      changes.listen((change) => {
        if (change.type === 'message' && change.message.conversationId === conversationId) hear(change.message);
      }),
    [changes, conversationId],
  );
}
