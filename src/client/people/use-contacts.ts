import { keepPreviousData } from '@tanstack/react-query';
import { useState } from 'react';
import { limits } from '../../shared/limits.ts';
import type { Contact } from '../../shared/public.ts';
import { retryAfterOf } from '../live/outcome.ts';
import { queryOf } from '../search/query-of.ts';
import { trpc } from '../trpc.ts';
import { useLater } from './use-later.ts';

const restMs = 250;

export type Contacts = {
  /** What the list answers; '' while nothing is typed. */
  query: string;
  found: Contact[];
  /** idle: nothing typed, `found` are those who come first · searching: `found` answers something else as yet · waiting: the server asked for patience, `waitMs` of it, and is asked again by itself. */
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
  const wished = queryOf(typed);
  const rested = useLater(wished, restMs);
  const query = wished === '' ? '' : rested;
  const [widened, setWidened] = useState('');
  const limit = widened === query ? limits.searchResultsAtMost : limits.searchResults;
  const school = establishmentId === undefined ? {} : { establishmentId };
  const search = trpc.searchContacts.useQuery(
    limit === limits.searchResults ? { query, ...school } : { query, limit, ...school },
    { ...patient, enabled: query !== '', placeholderData: keepPreviousData },
  );
  const first = trpc.contacts.useQuery(school, { ...patient, enabled: wished === '' });
  const asked = query === '' ? first : search;
  const waitMs = asked.fetchStatus === 'fetching' ? (retryAfterOf(asked.failureReason) ?? 0) : 0;
  // What is listed may still answer what was typed before.
  const settled = wished === query && asked.isSuccess && !asked.isPlaceholderData;
  return {
    query,
    found: asked.data ?? nobody,
    state: waitMs > 0 ? 'waiting' : asked.isError ? 'failed' : stateOf(query, settled),
    waitMs,
    hasMore: query !== '' && settled && limit === limits.searchResults && asked.data.length >= limit,
    more: () => setWidened(query),
    retry: () => void asked.refetch(),
  };
}

/** The server's patience is waited for; whatever else it says is said at once. */
const patient = {
  staleTime: 30_000,
  retry: (_count: number, error: unknown) => retryAfterOf(error) !== null,
  retryDelay: (_count: number, error: unknown) => retryAfterOf(error) ?? 0,
};

function stateOf(query: string, settled: boolean): Contacts['state'] {
  if (!settled) return 'searching';
  return query === '' ? 'idle' : 'found';
}
