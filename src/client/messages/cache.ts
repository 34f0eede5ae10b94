import type { QueryClient } from '@tanstack/react-query';
import type { Message } from '../../shared/public.ts';
import { trimmedAtStart, withMessage } from './window.ts';
import type { Window } from './window.ts';

export const messagesKey = (conversationId: string) => ['messages', conversationId] as const;

export function changeWindow(
  queryClient: QueryClient,
  conversationId: string,
  change: (known: Window) => Window,
): void {
  queryClient.setQueryData<Window>(messagesKey(conversationId), (known) => known && change(known));
}

/** Writes a message into its conversation's window, if that is held; a conversation nobody looks at does not grow without end. */
export function upsertMessage(queryClient: QueryClient, message: Message): void {
  const watched = queryClient
    .getQueryCache()
    .find({ queryKey: messagesKey(message.conversationId) })
    ?.isActive();
  changeWindow(queryClient, message.conversationId, (known) => {
    const changed = withMessage(known, message);
    return watched ? changed : trimmedAtStart(changed);
  });
}

/** What is held is not all shown any more: a page that looks at it fetches it anew. */
export function refetchMessages(queryClient: QueryClient, conversationId: string): void {
  void queryClient.resetQueries({ queryKey: messagesKey(conversationId) });
}

export function forgetMessages(queryClient: QueryClient, conversationId: string): void {
  queryClient.removeQueries({ queryKey: messagesKey(conversationId) });
}
