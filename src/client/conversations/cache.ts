import type { QueryClient } from '@tanstack/react-query';
import type { Conversation } from '../../shared/public.ts';
import type { Change } from '../live/change.ts';
import { mergeConversation, mergeHeader, mergeMessage, mergeOwn, mergeParticipant } from './merge.ts';

/**
 * The reader's conversations as far as they have been fetched, in no order, all of those among them that hold something unread; `eventCursor` is where the live changes begin. Archived ones are among them as far as they were asked for: `archivedCursor`
 * is undefined until the first were.
 */
export type Conversations = {
  items: Conversation[];
  nextCursor: string | null;
  archivedCursor?: string | null | undefined;
  eventCursor: string;
};

export const conversationsKey = ['conversations'] as const;

export function cachedConversation(queryClient: QueryClient, id: string): Conversation | undefined {
  return queryClient.getQueryData<Conversations>(conversationsKey)?.items.find((one) => one.id === id);
}

export function changeConversations(queryClient: QueryClient, change: (known: Conversations) => Conversations): void {
  queryClient.setQueryData<Conversations>(conversationsKey, (known) => known && change(known));
}

export function withConversations(known: Conversations, arrived: Conversation[]): Conversations {
  return { ...known, items: arrived.reduce(withConversation, known.items) };
}

/** What the list becomes by one change; a conversation that is not in it is left to whoever fetches it. */
export function conversationsAfter(known: Conversations, change: Change, myId: string): Conversations {
  const id = conversationOf(change);
  if (isMyLeaving(change, myId)) return { ...known, items: known.items.filter((one) => one.id !== id) };
  return { ...known, items: known.items.map((one) => (one.id === id ? after(one, change, myId) : one)) };
}

export function conversationOf(change: Change): string {
  if (change.type === 'message') return change.message.conversationId;
  return change.type === 'conversation' ? change.conversation.id : change.conversationId;
}

export function isMyLeaving(change: Change, myId: string): boolean {
  return change.type === 'participant' && change.participant.userId === myId && change.participant.leftAt !== null;
}

function after(known: Conversation, change: Change, myId: string): Conversation {
  switch (change.type) {
    case 'message':
      return mergeMessage(known, change.message, myId);
    case 'conversation':
      return mergeHeader(known, change.conversation, myId);
    case 'participant':
      return mergeParticipant(known, change.participant, myId);
    case 'own':
      return mergeOwn(known, change.own);
    default:
      return change satisfies never;
  }
}

function withConversation(known: Conversation[], arrived: Conversation): Conversation[] {
  if (!known.some((one) => one.id === arrived.id)) return [...known, arrived];
  return known.map((one) => (one.id === arrived.id ? mergeConversation(one, arrived) : one));
}
