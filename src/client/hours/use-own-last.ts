import { useQuery } from '@tanstack/react-query';
import type { Conversation, Message } from '../../shared/public.ts';
import { useLive } from '../live/live.ts';
import { useStore } from '../live/store.ts';
import { messagesOptions } from '../messages/load.ts';

/**
 * The last message that the reader wrote in a conversation: of those that the page holds, or the last one of all where it holds other ones. Null while
 * one is on its way: it would be another in a moment. It asks for none.
 */
export function useOwnLast({ id, lastMessage }: Conversation): Message | null {
  const live = useLive();
  const isMine = ({ authorId, deletedAt }: Message) => authorId === live.myId && deletedAt === null;
  const { data } = useQuery({
    ...messagesOptions(live, id),
    enabled: false,
    select: ({ items, hasAfter }) => (hasAfter ? null : (items.findLast(isMine) ?? null)),
  });
  const isSending = useStore(live.outbox.store, (all) =>
    all.some(({ conversationId, state }) => conversationId === id && state === 'pending'),
  );
  if (isSending) return null;
  return data ?? (lastMessage && isMine(lastMessage) ? lastMessage : null);
}
