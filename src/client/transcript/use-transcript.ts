import { useInfiniteQuery } from '@tanstack/react-query';
import type { InfiniteData } from '@tanstack/react-query';
import type { Message } from '../../shared/public.ts';
import { useLive } from '../live/live.ts';
import { loadTranscript } from './load-transcript.ts';
import type { Stretch } from './load-transcript.ts';

export type Written = { messages: Message[]; nameOf(userId: string): string | undefined };

/** What was written in a conversation, as it was when this was asked for: what is printed does not change under the reader's eyes. */
export function useTranscript(conversationId: string) {
  const { client } = useLive();
  return useInfiniteQuery({
    queryKey: ['transcript', conversationId],
    queryFn: ({ pageParam }) => loadTranscript(client, conversationId, pageParam),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: ({ before }) => before ?? undefined,
    select: writtenIn,
    staleTime: Infinity,
    gcTime: 0,
  });
}

/** What was asked for last comes first. */
function writtenIn({ pages }: InfiniteData<Stretch>): Written {
  const names = new Map(pages.flatMap(({ people }) => people.map(({ userId, name }) => [userId, name])));
  return { messages: pages.toReversed().flatMap(({ messages }) => messages), nameOf: (userId) => names.get(userId) };
}
