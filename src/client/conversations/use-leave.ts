import { useLive } from '../live/live.ts';
import { forgetMessages } from '../messages/cache.ts';
import { changeConversations } from './cache.ts';

/** Leaves a conversation for good; the page then goes back to the list, without being told what it did itself. */
export function useLeave(conversationId: string): () => Promise<void> {
  const { client, queryClient, leaving, takenAway } = useLive();
  return async () => {
    leaving.add(conversationId);
    try {
      await client.leaveConversation.mutate({ conversationId });
      changeConversations(queryClient, (known) => ({
        ...known,
        items: known.items.filter(({ id }) => id !== conversationId),
      }));
      forgetMessages(queryClient, conversationId);
      takenAway.emit(conversationId);
    } finally {
      leaving.delete(conversationId);
    }
  };
}
