import { applyAnswer } from '../live/apply-answer.ts';
import { useLive } from '../live/live.ts';

/** Leaves a conversation for good; the page then goes back to the list, without being told what it did itself. */
export function useLeave(conversationId: string): () => Promise<void> {
  const live = useLive();
  return async () => {
    live.leaving.add(conversationId);
    try {
      await live.client.leaveConversation.mutate({ conversationId });
      applyAnswer(live, { type: 'lost', conversationIds: [conversationId] });
    } finally {
      live.leaving.delete(conversationId);
    }
  };
}
