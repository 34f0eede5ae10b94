import { queryOptions } from '@tanstack/react-query';
import { limits } from '../../shared/limits.ts';
import type { Conversation, Message } from '../../shared/public.ts';
import type { Change } from '../live/change.ts';
import { gather } from '../live/gather.ts';
import type { Live } from '../live/live.ts';
import { cachedConversation } from '../conversations/cache.ts';
import { messagesKey } from './cache.ts';
import { withMessage, withNewer, withOlder } from './window.ts';
import type { Window } from './window.ts';

const pageRows = 50;
const rowsBeforeUnread = 20;

/** The newest messages of a conversation: a page, or as many as it takes to see where the unread ones begin. */
export function messagesOptions(live: Live, conversationId: string) {
  return queryOptions({
    queryKey: messagesKey(conversationId),
    queryFn: async (): Promise<Window> => {
      const limit = firstPageRows(cachedConversation(live.queryClient, conversationId));
      const page = { conversationId, limit };
      const { result, arrived } = await gather(live.changes, () => live.client.messages.query(page));
      return withArrivals(result, page, arrived);
    },
  });
}

export async function loadOlder(live: Live, conversationId: string): Promise<void> {
  const before = live.queryClient.getQueryData<Window>(messagesKey(conversationId))?.items[0]?.seq;
  if (before === undefined) return;
  await extend(live, { conversationId, before, limit: pageRows }, withOlder);
}

export async function loadNewer(live: Live, conversationId: string): Promise<void> {
  const after = live.queryClient.getQueryData<Window>(messagesKey(conversationId))?.items.at(-1)?.seq ?? 0;
  await extend(live, { conversationId, after, limit: pageRows }, withNewer);
}

type Page = { conversationId: string; before?: number; after?: number; limit: number };

async function extend(live: Live, page: Page, join: (window: Window, page: Window) => Window): Promise<void> {
  const key = messagesKey(page.conversationId);
  const { result, arrived } = await gather(live.changes, () => live.client.messages.query(page));
  live.queryClient.setQueryData<Window>(key, (known) => known && withArrivals(join(known, result), page, arrived));
}

function withArrivals(window: Window, { conversationId }: Page, arrived: Change[]): Window {
  return arrived
    .map((change) => (change.type === 'message' ? change.message : null))
    .filter((message): message is Message => message?.conversationId === conversationId)
    .reduce(withMessage, window);
}

function firstPageRows(conversation: Conversation | undefined): number {
  const unread = conversation ? conversation.lastSeq - conversation.lastReadSeq : 0;
  return Math.min(Math.max(unread + rowsBeforeUnread, pageRows), limits.pageMessages);
}
