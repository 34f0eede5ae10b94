import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import type { FoundMessage } from '../../shared/found-messages.ts';
import { useMe } from '../session/use-me.ts';
import { retryAfterOf } from '../live/outcome.ts';
import { useLive } from '../live/live.ts';
import type { Asked } from './address.ts';
import { beginOfDay } from './begin-of-day.ts';
import { queryOf } from './query-of.ts';

export type Found = {
  /** idle: nothing typed · searching: what is listed answers something else as yet · waiting: the server asked for `waitMs` of patience, and is asked again by itself. */
  state: 'idle' | 'searching' | 'waiting' | 'failed' | 'found';
  items: FoundMessage[];
  isNear: boolean;
  waitMs: number;
  hasMore: boolean;
  isMoreComing: boolean;
  more(): void;
  retry(): void;
};

const nothing: FoundMessage[] = [];

/** The messages that hold what is asked for. The former answer stays until the next one is here. */
export function useFoundMessages(asked: Asked): Found {
  const input = useInput(asked);
  const { client } = useLive();
  const answer = useInfiniteQuery({
    ...patient,
    queryKey: ['searchMessages', input],
    queryFn: ({ pageParam: cursor }) => client.searchMessages.query({ ...input, ...(cursor !== null && { cursor }) }),
    initialPageParam: null as string | null,
    enabled: input.query !== '',
    placeholderData: keepPreviousData,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
  const waitMs = answer.fetchStatus === 'fetching' ? (retryAfterOf(answer.failureReason) ?? 0) : 0;
  const pages = answer.data?.pages ?? [];
  const isAnswered = answer.isSuccess && !answer.isPlaceholderData;
  return {
    state: stateOf(input.query, waitMs, answer.isError, isAnswered),
    items: input.query === '' ? nothing : pages.flatMap(({ items }) => items),
    isNear: pages[0]?.isNear ?? false,
    waitMs,
    hasMore: isAnswered && answer.hasNextPage,
    isMoreComing: answer.isFetchingNextPage,
    more: () => void answer.fetchNextPage(),
    retry: () => void (pages.length > 0 && isAnswered ? answer.fetchNextPage() : answer.refetch()),
  };
}

function useInput({ query, conversationId, authorId, schoolId, from, to, hasFile }: Asked) {
  const schools = useMe().memberships.map(({ establishment }) => establishment);
  const zone = (schools.find(({ id }) => id === schoolId) ?? schools[0])?.timezone;
  return {
    query: queryOf(query),
    ...(conversationId && { conversationId }),
    ...(authorId && { authorId }),
    ...(schoolId && { establishmentId: schoolId }),
    ...(from && { from: beginOfDay(from, zone) }),
    ...(to && { to: beginOfDay(to, zone, 1) }),
    ...(hasFile && { hasFile }),
  };
}

/** The server's patience is waited for; whatever else it says is said at once. */
const patient = {
  staleTime: 10_000,
  retry: (_count: number, error: unknown) => retryAfterOf(error) !== null,
  retryDelay: (_count: number, error: unknown) => retryAfterOf(error) ?? 0,
};

function stateOf(query: string, waitMs: number, isError: boolean, isAnswered: boolean): Found['state'] {
  if (query === '') return 'idle';
  if (waitMs > 0) return 'waiting';
  if (isError) return 'failed';
  return isAnswered ? 'found' : 'searching';
}
