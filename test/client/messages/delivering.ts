import { conversationsOptions } from '../../../src/client/conversations/load.ts';
import { messagesKey } from '../../../src/client/messages/cache.ts';
import { deliver } from '../../../src/client/messages/deliver.ts';
import { messagesOptions } from '../../../src/client/messages/load.ts';
import type { Window } from '../../../src/client/messages/window.ts';
import type { Message } from '../../../src/shared/public.ts';
import { atEnd } from '../fake-time.ts';
import { newStand, schoolAnswers } from '../live-stage.tsx';
import { memoryKeep } from '../memory-keep.ts';
import { conversation, ids, message } from '../people.ts';

type Sent = { id: string; conversationId: string; body: string };

/** A server that stores under the client's own ids, as the real one does; `trouble` may interfere before or after. */
export async function delivering(
  trouble: (sent: Sent, attempt: number) => unknown = () => undefined,
  kept = new Map<string, unknown>(),
) {
  const rows: Message[] = [];
  const attempts: Sent[] = [];
  const store = (sent: Sent) => {
    const known = rows.find(({ id }) => id === sent.id);
    if (known) return known;
    const row = message(4 + rows.length, { ...sent, authorId: ids.me });
    rows.push(row);
    return row;
  };
  const stand = newStand(
    {
      ...schoolAnswers({ conversations: [conversation(), conversation({ id: 'other' })] }),
      send: async (sent: Sent) => {
        attempts.push(sent);
        await trouble(sent, attempts.filter(({ id }) => id === sent.id).length);
        return store(sent);
      },
    },
    { keep: memoryKeep(kept) },
  );
  await stand.live.queryClient.fetchQuery(conversationsOptions(stand.live));
  await stand.live.queryClient.fetchQuery(messagesOptions(stand.live, 'conversation'));
  await stand.live.outbox.ready;
  const stop = deliver(stand.live);
  atEnd(stop);
  const states = () => stand.live.outbox.store.get().map(({ body, state }) => [body, state]);
  const shown = () =>
    stand.live.queryClient
      .getQueryData<Window>(messagesKey('conversation'))
      ?.items.slice(3)
      .map(({ body }) => body);
  return { ...stand, rows, attempts, store, states, shown, stop };
}

export const noAnswer = () => new Promise(() => {});
