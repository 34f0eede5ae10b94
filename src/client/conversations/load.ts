import { queryOptions } from '@tanstack/react-query';
import { limits } from '../../shared/limits.ts';
import type { Conversation } from '../../shared/public.ts';
import { applyAnswer } from '../live/apply-answer.ts';
import type { LiveClient } from '../live/client.ts';
import { gather } from '../live/gather.ts';
import type { Live } from '../live/live.ts';
import { refusalOf } from '../live/outcome.ts';
import { hearServerTime } from '../live/server-clock.ts';
import { cachedConversation, conversationsAfter, conversationsKey, withConversations } from './cache.ts';
import type { Conversations } from './cache.ts';
import { unreadIn, unreadOf } from './list.ts';

type FirstPage = Awaited<ReturnType<LiveClient['conversations']['query']>>;

/**
 * The first page of the list, and wherever they stand all conversations with something unread, so that what is counted from them is
 * the whole: a message makes its conversation known, and no other change makes anything unread. It is asked for until it comes:
 * nothing else on the screen can begin without it. For whoever follows no changes yet. `ahead`: the
 * first page where it was asked for already, once.
 */
export function firstConversations(client: LiveClient, ahead?: () => Promise<FirstPage | undefined>) {
  return queryOptions({
    queryKey: conversationsKey,
    retry: (_failures, error) => refusalOf(error) === null,
    queryFn: async () => completed(client, (await ahead?.()) ?? (await firstPage(client))),
  });
}

/** The same, with what changes while it is on its way. */
export function conversationsOptions(live: Live) {
  return queryOptions({
    ...firstConversations(live.client),
    queryFn: async (): Promise<Conversations> => {
      const { result, arrived } = await gather(live.changes, async () =>
        completed(live.client, await firstPage(live.client)),
      );
      return arrived.reduce<Conversations>((known, change) => conversationsAfter(known, change, live.myId), result);
    },
  });
}

async function firstPage(client: LiveClient): Promise<FirstPage> {
  const askedAt = Date.now();
  const page = await client.conversations.query({});
  hearServerTime(page.at, askedAt);
  return page;
}

async function completed(client: LiveClient, page: FirstPage): Promise<Conversations> {
  const { items, nextCursor, eventCursor, unread, marked } = page;
  const known = { items, nextCursor, eventCursor };
  const markedHere = items.filter((one) => one.markedUnread && unreadIn(one) === 0).length;
  // A server of an earlier version says no number.
  if (!(unreadOf(items) < unread || markedHere < marked)) return known;
  return withConversations(known, await allUnread(client));
}

async function allUnread(client: LiveClient): Promise<Conversation[]> {
  const found: Conversation[] = [];
  let cursor: string | null | undefined;
  while (cursor !== null) {
    const asked = { unread: true, limit: limits.pageConversations, cursor } as const;
    const page: Pick<Conversations, 'items' | 'nextCursor'> = await client.conversations.query(asked);
    found.push(...page.items);
    cursor = page.nextCursor;
  }
  return found;
}

/** The first or the next page of what is archived; whether it brought anything. */
export async function loadMoreArchived(live: Live): Promise<boolean> {
  const cursor = live.queryClient.getQueryData<Conversations>(conversationsKey)?.archivedCursor;
  if (cursor === null) return false;
  const { result, arrived } = await gather(live.changes, () =>
    live.client.conversations.query({ archived: true, cursor }),
  );
  const { items: conversations, nextCursor: archivedCursor } = result;
  applyAnswer(live, { type: 'conversations', conversations, archivedCursor, arrived });
  return true;
}

/** The next page; whether it brought anything. */
export async function loadMoreConversations(live: Live): Promise<boolean> {
  const cursor = live.queryClient.getQueryData<Conversations>(conversationsKey)?.nextCursor;
  if (!cursor) return false;
  const { result, arrived } = await gather(live.changes, () => live.client.conversations.query({ cursor }));
  const { items: conversations, nextCursor } = result;
  applyAnswer(live, { type: 'conversations', conversations, nextCursor, arrived });
  return true;
}

/** One conversation into the list, from wherever it stands in it. */
export async function loadConversation(live: Live, conversationId: string): Promise<Conversation> {
  const { result, arrived } = await gather(live.changes, () => live.client.conversation.query({ conversationId }));
  applyAnswer(live, { type: 'conversations', conversations: [result], arrived });
  return cachedConversation(live.queryClient, conversationId) ?? result;
}
