import { keepPreviousData } from '@tanstack/react-query';
import { useState } from 'react';
import { limits } from '../../shared/limits.ts';
import type { Contact } from '../../shared/public.ts';
import { firstCharacters, lineOf } from '../../shared/text.ts';
import { retryAfterOf } from '../live/outcome.ts';
import { trpc } from '../trpc.ts';
import { useLater } from './use-later.ts';

const restMs = 250;

export type Contacts = {
  /** What the list answers; '' while nothing is typed. */
  query: string;
  found: Contact[];
  /** idle: nothing typed, `found` are those who come first · waiting: the server asked for patience, `waitMs` of it, and is asked again by itself. */
  state: 'idle' | 'searching' | 'waiting' | 'failed' | 'found';
  waitMs: number;
  /** There may be more of them than were asked for. */
  hasMore: boolean;
  more(): void;
  retry(): void;
};

const nobody: Contact[] = [];

/** Whom the reader may write to, in one school or in all of theirs, by what they have typed so far. The former answer stays until the next one is here. */
export function useContacts(typed: string, establishmentId?: string): Contacts {
  const wished = firstCharacters(lineOf(typed), limits.queryCharacters);
  const rested = useLater(wished, restMs);
  const query = wished === '' ? '' : rested;
  const [widened, setWidened] = useState('');
  const limit = widened === query ? limits.searchResultsAtMost : limits.searchResults;
  const school = establishmentId === undefined ? {} : { establishmentId };
  const search = trpc.searchContacts.useQuery(
    limit === limits.searchResults ? { query, ...school } : { query, limit, ...school },
    {
      enabled: query !== '',
      staleTime: 30_000,
      placeholderData: keepPreviousData,
      retry: (_count, error) => retryAfterOf(error) !== null,
      retryDelay: (_count, error) => retryAfterOf(error) ?? 0,
    },
  );
  const first = trpc.contacts.useQuery(school, { enabled: wished === '', staleTime: 30_000 });
  const waitMs = search.fetchStatus === 'fetching' ? (retryAfterOf(search.failureReason) ?? 0) : 0;
  const settled = wished === rested && !search.isPlaceholderData;
  return {
    query,
    found: (query === '' ? first.data : search.data) ?? nobody,
    state:
      query === '' && first.isLoading
        ? 'searching'
        : stateOf(query, waitMs, search.isError, settled && search.isSuccess),
    waitMs,
    hasMore: settled && limit === limits.searchResults && (search.data?.length ?? 0) >= limit,
    more: () => setWidened(query),
    retry: () => void search.refetch(),
  };
}

function stateOf(query: string, waitMs: number, failed: boolean, settled: boolean): Contacts['state'] {
  if (query === '') return 'idle';
  if (waitMs > 0) return 'waiting';
  if (failed) return 'failed';
  return settled ? 'found' : 'searching';
}
