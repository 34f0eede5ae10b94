import { changeConversations, conversationsAfter, withConversations } from '../conversations/cache.ts';
import type { Conversations } from '../conversations/cache.ts';
import { changeQuotes, changeWindow, forgetMessages, messagesIn, windowAfter } from '../messages/cache.ts';
import { withQuoted } from '../messages/quotes.ts';
import type { Quotes } from '../messages/quotes.ts';
import type { Window } from '../messages/window.ts';
import type { Conversation } from '../../shared/public.ts';
import type { Change } from './change.ts';
import type { Live } from './live.ts';

/** What an answer of the server says. `arrived`: the changes that were heard while it was on its way, which it must not undo. */
export type Answer =
  | ({ type: 'conversations'; conversations: Conversation[]; arrived?: Change[] } & Cursors)
  | { type: 'messages'; conversationId: string; join(known: Window): Window; arrived: Change[] }
  | { type: 'quotes'; conversationId: string; quotes: Quotes; arrived: Change[] }
  /** They are the reader's no more. */
  | { type: 'lost'; conversationIds: string[] };

/** Where the pages of the list, or of what is archived, go on; neither where it was no page. */
type Cursors = { nextCursor?: string | null; archivedCursor?: string | null };

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
    case 'quotes': {
      const { conversationId, quotes, arrived } = answer;
      return changeQuotes(live.queryClient, conversationId, (known) =>
        messagesIn(arrived, conversationId).reduce(withQuoted, { ...known, ...quotes }),
      );
    }
    case 'lost':
      return lose(live, answer.conversationIds);
    default:
      return answer satisfies never;
  }
}

function joinConversations(live: Live, answer: Answer & { type: 'conversations' }): void {
  const { conversations, arrived = [] } = answer;
  changeConversations(live.queryClient, (known) => {
    const { nextCursor = known.nextCursor, archivedCursor = known.archivedCursor } = answer;
    const list: Conversations = { ...withConversations(known, conversations), nextCursor, archivedCursor };
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
