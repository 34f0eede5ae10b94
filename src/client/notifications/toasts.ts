import type { Message } from '../../shared/public.ts';
import { cachedConversation } from '../conversations/cache.ts';
import type { Live } from '../live/live.ts';

export type Toasts = {
  /** What a toast of it is put away by; the one of its conversation that was there before is replaced. */
  of(message: Message): AbortSignal;
  /** Somebody looks at the conversation: its toast has done its work. */
  opened(conversationId: string): void;
  stop(): void;
};

/** Knows which messages stand in toasts, and puts a toast away once its message is read, deleted or no longer its reader's. */
export function followToasts({ changes, queryClient, takenAway }: Live): Toasts {
  const shown = new Map<string, { message: Message; end: AbortController }>();
  const put = (conversationId: string) => {
    shown.get(conversationId)?.end.abort();
    shown.delete(conversationId);
  };
  const stops = [
    takenAway.listen(put),
    changes.listen((change) => {
      if (change.type === 'message') {
        const { conversationId, id, deletedAt } = change.message;
        if (deletedAt !== null && shown.get(conversationId)?.message.id === id) put(conversationId);
      } else if (change.type === 'own') {
        const { message } = shown.get(change.conversationId) ?? {};
        const known = message && cachedConversation(queryClient, change.conversationId);
        if (known && message.seq <= known.lastReadSeq) put(change.conversationId);
      }
    }),
  ];
  return {
    of(message) {
      const end = new AbortController();
      shown.set(message.conversationId, { message, end });
      return end.signal;
    },
    opened: put,
    stop() {
      for (const stop of stops) stop();
      for (const id of shown.keys()) put(id);
    },
  };
}
