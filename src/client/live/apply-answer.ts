import { changeConversations, conversationsAfter, withConversations } from '../conversations/cache.ts';
import { changeWindow, forgetMessages, windowAfter } from '../messages/cache.ts';
import type { Window } from '../messages/window.ts';
import type { Conversation } from '../../shared/public.ts';
import type { Change } from './change.ts';
import type { Live } from './live.ts';

/** What an answer of the server says. `arrived`: the changes that were heard while it was on its way, which it must not undo. */
export type Answer =
  | { type: 'conversations'; conversations: Conversation[]; nextCursor?: string | null; arrived?: Change[] }
  | { type: 'messages'; conversationId: string; join(known: Window): Window; arrived: Change[] }
  /** They are the reader's no more. */
  | { type: 'lost'; conversationIds: string[] };

/** Writes an answer into the cache, whatever was asked; beside `applyChange` nothing else writes there. */
export function applyAnswer(live: Live, answer: Answer): void {
  switch (answer.type) {
    case 'conversations':
      return joinConversations(live, answer);
    case 'messages': {
      const { conversationId, join, arrived } = answer;
      return changeWindow(live.queryClient, conversationId, (known) =>
        windowAfter(join(known), conversationId, arrived, live.myId),
      );
    }
    case 'lost':
      return lose(live, answer.conversationIds);
    default:
      return answer satisfies never;
  }
}

function joinConversations(live: Live, answer: Answer & { type: 'conversations' }): void {
  const { conversations, nextCursor, arrived = [] } = answer;
  changeConversations(live.queryClient, (known) => {
    const joined = withConversations(known, conversations);
    const list = nextCursor === undefined ? joined : { ...joined, nextCursor };
    return arrived.reduce((all, change) => conversationsAfter(all, change, live.myId), list);
  });
}

function lose(live: Live, conversationIds: string[]): void {
  const lost = new Set(conversationIds);
  changeConversations(live.queryClient, (known) => ({
    ...known,
    items: known.items.filter(({ id }) => !lost.has(id)),
  }));
  for (const id of lost) {
    forgetMessages(live.queryClient, id);
    live.takenAway.emit(id);
  }
}
