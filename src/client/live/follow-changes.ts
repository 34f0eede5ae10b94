import { conversationsOptions } from '../conversations/load.ts';
import { hearTyping } from '../messages/typists.ts';
import { forgetPresences, hearPresence } from '../presence/presences.ts';
import { meKey } from '../session/me-key.ts';
import type { Change } from './change.ts';
import { applyChange } from './apply-event.ts';
import { follow } from './follow.ts';
import { followStanding } from './follow-standing.ts';
import type { Live } from './live.ts';
import { refetchAll } from './refetch-all.ts';
import { refetchFailed } from './refetch-failed.ts';

const outageMs = 5_000;

/** Opens the app's four subscriptions, the durable two from where the list of conversations was read. Returns what closes them. */
export function followChanges(live: Live): () => void {
  const stops = [followPresence(live), followTyping(live), followStanding(live), refetchFailed(live)];
  let stopped = false;
  live.queryClient.ensureQueryData(conversationsOptions(live)).then(
    ({ eventCursor }) => {
      if (!stopped) stops.push(followMessages(live, eventCursor), followConversations(live, eventCursor));
    },
    // Refused: the session is over, and the gate shows sign-in.
    () => null,
  );
  return () => {
    stopped = true;
    for (const stop of stops) stop();
  };
}

/** The cursor moves once its row is applied: were it moved before, an error between the two would lose the row for good. */
function followMessages(live: Live, from: string): () => void {
  let cursor = from;
  return follow(live.connection, (handlers) =>
    live.client.onMessage.subscribe(
      { lastEventId: cursor },
      {
        ...handlers,
        onData({ id, data }) {
          applyOrReset(live, data);
          cursor = id;
        },
      },
    ),
  );
}

function followConversations(live: Live, from: string): () => void {
  let cursor = from;
  return follow(live.connection, (handlers) =>
    live.client.onConversation.subscribe(
      { lastEventId: cursor },
      {
        ...handlers,
        onData({ id, data }) {
          applyOrReset(live, data);
          cursor = id;
        },
      },
    ),
  );
}

function followTyping(live: Live): () => void {
  return follow(live.connection, (handlers) =>
    live.client.onTyping.subscribe({}, { ...handlers, onData: (event) => hearTyping(live.typists, event) }),
  );
}

function followPresence(live: Live): () => void {
  let timer: ReturnType<typeof setTimeout>;
  // While nothing can be known of the others, nobody is shown as being there.
  const stopHearing = live.connection.state.subscribe(() => {
    clearTimeout(timer);
    if (live.connection.state.get() !== 'connected')
      timer = setTimeout(() => forgetPresences(live.presences), outageMs);
  });
  const stop = follow(live.connection, (handlers) =>
    live.client.onPresence.subscribe(undefined, {
      ...handlers,
      onStarted() {
        handlers.onStarted();
        forgetPresences(live.presences);
      },
      onData: (event) => hearPresence(live.presences, event),
    }),
  );
  return () => {
    clearTimeout(timer);
    stopHearing();
    stop();
  };
}

function applyOrReset(live: Live, event: Change | { type: 'reset' }): void {
  if (event.type !== 'reset') return applyChange(live, event);
  // Too much was missed to be told one by one, a new school perhaps among it.
  refetchAll(live);
  void live.queryClient.invalidateQueries({ queryKey: meKey });
}
