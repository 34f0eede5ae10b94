import { skipToken, useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo } from 'react';
import { useLive } from '../live/live.ts';
import { usePaging } from '../live/use-paging.ts';
import { useAbout } from './use-draft.ts';
import type { Outgoing } from './outgoing.ts';
import { loadQuotes } from './load.ts';
import { quotesKey } from './quotes.ts';
import type { Quotes } from './quotes.ts';
import type { Window } from './window.ts';

const none: Quotes = {};

/** What stands in the quotes of a thread and beyond its window: asked for as it appears, those first that were answered last. */
export function useQuotes(conversationId: string, window: Window, outgoing: readonly Outgoing[]): Quotes {
  const live = useLive();
  const about = useAbout(conversationId);
  const { data: quotes = none } = useQuery<Quotes>({ queryKey: quotesKey(conversationId), queryFn: skipToken });
  const missing = useMemo(() => {
    const own = outgoing.filter((one) => one.conversationId === conversationId);
    const answered = [...window.items, ...(window.ahead ?? []), ...own].map(({ replyToId }) => replyToId ?? '');
    const held = new Set(window.items.map(({ id }) => id));
    return [...new Set([about, ...answered.toReversed()])].filter(
      (id) => id !== '' && !held.has(id) && !(id in quotes),
    );
  }, [conversationId, about, window, outgoing, quotes]);
  const load = useCallback(() => loadQuotes(live, conversationId, missing), [live, conversationId, missing]);
  const { more, ready } = usePaging<'quotes'>(load);
  const mayAsk = missing.length > 0 && ready;
  useEffect(() => {
    if (mayAsk) more('quotes');
  }, [mayAsk, more]);
  return quotes;
}
