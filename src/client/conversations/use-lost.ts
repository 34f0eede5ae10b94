import { useQueries } from '@tanstack/react-query';
import { besideDrafts } from '../files/beside-draft.ts';
import { refusalOf } from '../live/outcome.ts';
import { useLive } from '../live/live.ts';
import { useStore } from '../live/store.ts';
import { askWaiting, useWaiting } from '../later/use-waiting.ts';
import { changeIn } from '../messages/kept-draft.ts';
import { loadConversation } from './load.ts';

/** What was written and not sent: a message, one that was to be sent later, or a draft, with the names of its files. */
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
  const { outbox, drafts, files, client, queryClient } = useLive();
  const waiting = useWaiting();
  const cancel = (id: string) =>
    void client.cancelScheduled
      .mutate({ id })
      .catch(() => null)
      .then(() => askWaiting(queryClient));
  const outgoing = useStore(outbox.store, (entries) => entries);
  const begun = useStore(drafts.store, (texts) => texts);
  const chosen = useStore(files.store, (all) => all);
  const isLost = new Set(lost);
  const beside = besideDrafts(chosen, outgoing);
  const namesOf = (ids: readonly string[]) => chosen.filter(({ id }) => ids.includes(id)).map(({ name }) => name);
  return [
    ...outgoing
      .filter(({ conversationId, state }) => state === 'failed' && isLost.has(conversationId))
      .map(({ id, body, attachmentIds }) => ({
        id,
        body: lines(body, namesOf(attachmentIds)),
        remove: () => outbox.remove(id),
      })),
    ...waiting
      .filter(({ conversationId, refused }) => refused !== null && isLost.has(conversationId))
      .map(({ id, body, attachments }) => ({
        id,
        body: lines(
          body,
          attachments.map(({ name }) => name),
        ),
        remove: () => cancel(id),
      })),
    ...lost
      .flatMap((id) => [id, changeIn(id)])
      .map((place) => {
        const ids = beside.filter(({ conversationId }) => conversationId === place).map(({ id }) => id);
        const remove = () => {
          files.remove(ids);
          drafts.set(place, '', '');
        };
        return { id: place, body: lines(begun[place] ?? '', namesOf(ids)), remove };
      })
      .filter(({ body }) => body.trim() !== ''),
  ];
}

function lines(body: string, names: readonly string[]): string {
  return [body, ...names].filter((line) => line !== '').join('\n');
}
