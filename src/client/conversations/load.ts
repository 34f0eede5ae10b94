import { queryOptions } from '@tanstack/react-query';
import type { Conversation } from '../../shared/public.ts';
import type { LiveClient } from '../live/client.ts';
import { gather } from '../live/gather.ts';
import type { Live } from '../live/live.ts';
import { refusalOf } from '../live/outcome.ts';
import {
  cachedConversation,
  changeConversations,
  conversationsAfter,
  conversationsKey,
  withConversations,
} from './cache.ts';
import type { Conversations } from './cache.ts';

/** The first page of the list, for whoever follows no changes yet. It is asked for until it comes: nothing else on the screen can begin without it. */
export function firstConversations(client: LiveClient) {
  return queryOptions({
    queryKey: conversationsKey,
    retry: (_failures, error) => refusalOf(error) === null,
    queryFn: (): Promise<Conversations> => client.conversations.query({}),
  });
}

/** The same, with what changes while it is on its way. */
export function conversationsOptions(live: Live) {
  return queryOptions({
    ...firstConversations(live.client),
    queryFn: async (): Promise<Conversations> => {
      const { result, arrived } = await gather(live.changes, () => live.client.conversations.query({}));
      return arrived.reduce<Conversations>((known, change) => conversationsAfter(known, change, live.myId), result);
    },
  });
}

export async function loadMoreConversations(live: Live): Promise<void> {
  const cursor = live.queryClient.getQueryData<Conversations>(conversationsKey)?.nextCursor;
  if (!cursor) return;
  const { result, arrived } = await gather(live.changes, () => live.client.conversations.query({ cursor }));
  changeConversations(live.queryClient, (known) =>
    arrived.reduce((list, change) => conversationsAfter(list, change, live.myId), {
      ...withConversations(known, result.items),
      nextCursor: result.nextCursor,
    }),
  );
}

/** One conversation into the list, from wherever it stands in it. */
export async function loadConversation(live: Live, conversationId: string): Promise<Conversation> {
  const { result, arrived } = await gather(live.changes, () => live.client.conversation.query({ conversationId }));
  changeConversations(live.queryClient, (known) =>
    arrived.reduce((list, change) => conversationsAfter(list, change, live.myId), withConversations(known, [result])),
  );
  return cachedConversation(live.queryClient, conversationId) ?? result;
}
