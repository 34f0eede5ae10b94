import { useQueries } from '@tanstack/react-query';
import { refusalOf } from '../live/outcome.ts';
import { useLive } from '../live/live.ts';
import { useStore } from '../live/store.ts';
import { loadConversation } from './load.ts';

/** What was written and not sent, a message or a draft. */
export type LostText = { id: string; body: string; remove(): void };

/**
 * What its author wrote in conversations that they are no longer in, where nothing else would show it: of each that is missing the
 * server says whether it is lost, and it comes into the list if not.
 */
export function useLost(missing: string[]): LostText[] {
  const live = useLive();
  const lost = useQueries({
    queries: missing.map((id) => ({
      queryKey: ['begun', id],
      queryFn: () => loadConversation(live, id),
      staleTime: 0,
      gcTime: 0,
    })),
    combine: (asked) => missing.filter((_, at) => refusalOf(asked[at]?.error) === 'conversation.unknown'),
  });
  return useTexts(lost);
}

function useTexts(lost: string[]): LostText[] {
  const { outbox, drafts } = useLive();
  const outgoing = useStore(outbox.store, (entries) => entries);
  const begun = useStore(drafts.store, (texts) => texts);
  const isLost = new Set(lost);
  return [
    ...outgoing
      .filter(({ conversationId, state }) => state === 'failed' && isLost.has(conversationId))
      .map(({ id, body }) => ({ id, body, remove: () => outbox.remove(id) })),
    ...lost
      .map((id) => ({ id, body: begun[id] ?? '', remove: () => drafts.set(id, '') }))
      .filter(({ body }) => body.trim() !== ''),
  ];
}
