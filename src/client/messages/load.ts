import { queryOptions } from '@tanstack/react-query';
import { limits } from '../../shared/limits.ts';
import { openingPage, pageRows } from '../../shared/opening-page.ts';
import { applyAnswer } from '../live/apply-answer.ts';
import { gather } from '../live/gather.ts';
import type { Live } from '../live/live.ts';
import { cachedConversation } from '../conversations/cache.ts';
import { messagesKey, windowAfter } from './cache.ts';
import { firstSeq, lastSeq, withNewer, withOlder } from './window.ts';
import type { Window } from './window.ts';

/** Where reading goes on in a conversation. */
export function messagesOptions(live: Live, conversationId: string) {
  return queryOptions({
    queryKey: messagesKey(conversationId),
    queryFn: async (): Promise<Window> => {
      const page = { conversationId, ...openingPage(cachedConversation(live.queryClient, conversationId)) };
      const { result, arrived } = await gather(live.changes, () => live.client.messages.query(page));
      return windowAfter(result, conversationId, arrived, live.myId);
    },
  });
}

/** The newest page in the place of what is held. */
export function loadNewest(live: Live, conversationId: string): Promise<boolean> {
  return replace(live, { conversationId, limit: pageRows });
}

/** The messages around one of them in the place of what is held. */
export function loadAround(live: Live, conversationId: string, seq: number): Promise<boolean> {
  return replace(live, { conversationId, around: seq, limit: pageRows });
}

/** Each says whether it brought anything that was not there. */
export async function loadOlder(live: Live, conversationId: string): Promise<boolean> {
  const window = held(live, conversationId);
  if (!window || window.items.length === 0) return false;
  const before = firstSeq(window);
  return extend(live, { conversationId, before, limit: pageRows }, (known, page) => withOlder(known, page, before));
}

export async function loadNewer(live: Live, conversationId: string): Promise<boolean> {
  const window = held(live, conversationId);
  if (!window) return false;
  const after = lastSeq(window);
  return extend(live, { conversationId, after, limit: pageRows }, (known, page) => withNewer(known, page, after));
}

/** Fetches messages that are quoted and stand outside the window. One that the server does not give is noted as gone, and not asked for again. Says whether it asked for any. */
export async function loadQuotes(live: Live, conversationId: string, wanted: string[]): Promise<boolean> {
  const ids = wanted.slice(0, limits.quotedAtOnce);
  const { result, arrived } = await gather(live.changes, () => live.client.quoted.query({ conversationId, ids }));
  const quotes = Object.fromEntries(ids.map((id) => [id, result.find((one) => one.id === id) ?? null]));
  applyAnswer(live, { type: 'quotes', conversationId, quotes, arrived });
  return ids.length > 0;
}

type Page = { conversationId: string; before?: number; after?: number; around?: number; limit: number };

async function replace(live: Live, page: Page): Promise<boolean> {
  const { result, arrived } = await gather(live.changes, () => live.client.messages.query(page));
  applyAnswer(live, { type: 'messages', conversationId: page.conversationId, join: () => result, arrived });
  return true;
}

async function extend(live: Live, page: Page, join: (window: Window, page: Window) => Window): Promise<boolean> {
  const { conversationId } = page;
  const { result, arrived } = await gather(live.changes, () => live.client.messages.query(page));
  const before = held(live, conversationId);
  applyAnswer(live, { type: 'messages', conversationId, join: (known) => join(known, result), arrived });
  const after = held(live, conversationId);
  if (!before || !after) return false;
  return after.items.length > before.items.length || after.hasBefore !== before.hasBefore;
}

function held(live: Live, conversationId: string): Window | undefined {
  return live.queryClient.getQueryData<Window>(messagesKey(conversationId));
}
