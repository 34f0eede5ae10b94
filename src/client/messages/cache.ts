import type { QueryClient } from '@tanstack/react-query';
import type { Message } from '../../shared/public.ts';
import type { Change } from '../live/change.ts';
import { quotesKey, withQuoted } from './quotes.ts';
import type { Quotes } from './quotes.ts';
import { isOverfull, trimmedAtEnd, trimmedAtStart, withMessage } from './window.ts';
import type { Window } from './window.ts';

export const messagesKey = (conversationId: string) => ['messages', conversationId] as const;

export function changeWindow(
  queryClient: QueryClient,
  conversationId: string,
  change: (known: Window) => Window,
): void {
  queryClient.setQueryData<Window>(messagesKey(conversationId), (known) => known && change(known));
}

export function changeQuotes(
  queryClient: QueryClient,
  conversationId: string,
  change: (known: Quotes | undefined) => Quotes | undefined,
): void {
  queryClient.setQueryData<Quotes>(quotesKey(conversationId), change);
}

/**
 * Writes a message into its conversation's window, if that is held. One that nobody looks at does not grow without end: cut at its
 * start it might open beyond the first unread message, so it is forgotten and fetched where reading goes on.
 */
export function upsertMessage(queryClient: QueryClient, message: Message, myId: string): void {
  const { conversationId } = message;
  changeQuotes(queryClient, conversationId, (known) => known && withQuoted(known, message));
  const query = queryClient.getQueryCache().find<Window>({ queryKey: messagesKey(conversationId) });
  changeWindow(queryClient, conversationId, (known) => withMessage(known, message, myId));
  if (query?.state.data && !query.isActive() && isOverfull(query.state.data))
    forgetMessages(queryClient, conversationId);
}

/** What a window becomes by those changes that are messages of its conversation. */
export function windowAfter(window: Window, conversationId: string, changes: Change[], myId: string): Window {
  return messagesIn(changes, conversationId).reduce((known, message) => withMessage(known, message, myId), window);
}

/** Those changes that are messages of one conversation. */
export function messagesIn(changes: Change[], conversationId: string): Message[] {
  return changes
    .map((change) => (change.type === 'message' ? change.message : null))
    .filter((message): message is Message => message?.conversationId === conversationId);
}

/** Of what is held beyond a bound, one end is let go of. */
export function trimMessages(queryClient: QueryClient, conversationId: string, end: 'start' | 'end'): void {
  changeWindow(queryClient, conversationId, end === 'start' ? trimmedAtStart : trimmedAtEnd);
}

/** Of a conversation that is left in the middle of its history nothing is kept: it would open there, without what came since. */
export function forgetIfCut(queryClient: QueryClient, conversationId: string): void {
  if (queryClient.getQueryData<Window>(messagesKey(conversationId))?.hasAfter)
    forgetMessages(queryClient, conversationId);
}

/** What is held is not all shown any more: a page that looks at it fetches it anew. */
export function refetchMessages(queryClient: QueryClient, conversationId: string): void {
  void queryClient.resetQueries({ queryKey: quotesKey(conversationId) });
  void queryClient.resetQueries({ queryKey: messagesKey(conversationId) });
}

export function forgetMessages(queryClient: QueryClient, conversationId: string): void {
  for (const queryKey of [messagesKey(conversationId), quotesKey(conversationId)])
    queryClient.removeQueries({ queryKey });
}
