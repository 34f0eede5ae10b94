import type { Unsubscribable } from '@trpc/server/observable';
import type { PresenceEvent, TypingEvent } from '../../shared/public.ts';
import { conversationsOptions } from '../conversations/load.ts';
import { hearTyping } from '../messages/typists.ts';
import { forgetPresences, hearPresence } from '../presence/presences.ts';
import { meKey } from '../session/me-key.ts';
import type { Change } from './change.ts';
import { applyChange } from './apply-event.ts';
import { follow } from './follow.ts';
import type { FollowHandlers } from './follow.ts';
import { followStanding } from './follow-standing.ts';
import type { Live } from './live.ts';
import { refetchAll } from './refetch-all.ts';

const outageMs = 5_000;

/** Opens the app's five subscriptions, the durable two from where the list of conversations was read. Returns what closes them. */
export function followChanges(live: Live): () => void {
  const stops = [followPresence(live), followTyping(live), followStanding(live)];
  let stopped = false;
  live.queryClient.ensureQueryData(conversationsOptions(live)).then(
    ({ eventCursor }) => {
      if (stopped) return;
      stops.push(
        followRows(live, eventCursor, (from, handlers) => live.client.onMessage.subscribe(from, handlers)),
        followRows(live, eventCursor, (from, handlers) => live.client.onConversation.subscribe(from, handlers)),
      );
    },
    // Refused: the session is over, and the gate shows sign-in.
    () => null,
  );
  return () => {
    stopped = true;
    for (const stop of stops) stop();
  };
}

type Row = { id: string; data: Change | { type: 'reset' } };

/** The cursor moves once its row is applied: were it moved before, an error between the two would lose the row for good. */
function followRows(
  live: Live,
  from: string,
  subscribe: (input: { lastEventId: string }, handlers: FollowHandlers<Row>) => Unsubscribable,
): () => void {
  let cursor = from;
  let failed: string | null = null;
  return follow<Row>(live.connection, {
    start: (handlers) => subscribe({ lastEventId: cursor }, handlers),
    hear({ id, data }) {
      try {
        applyOrReset(live, data);
      } catch (error) {
        const again = failed === id;
        failed = id;
        if (!again) throw error;
        // It cannot be applied: it must not hold up all that come after it.
        fetchAnew(live);
      }
      cursor = id;
    },
  });
}

function followTyping(live: Live): () => void {
  return follow<TypingEvent>(live.connection, {
    start: (handlers) => live.client.onTyping.subscribe({}, handlers),
    hear: (event) => hearTyping(live.typists, event),
  });
}

function followPresence(live: Live): () => void {
  let timer: ReturnType<typeof setTimeout>;
  // While nothing can be known of the others, nobody is shown as being there.
  const stopHearing = live.connection.state.subscribe(() => {
    clearTimeout(timer);
    if (live.connection.state.get() !== 'connected')
      timer = setTimeout(() => forgetPresences(live.presences), outageMs);
  });
  const stop = follow<PresenceEvent>(live.connection, {
    start: (handlers) =>
      live.client.onPresence.subscribe(undefined, {
        ...handlers,
        onStarted() {
          handlers.onStarted();
          forgetPresences(live.presences);
        },
      }),
    hear: (event) => hearPresence(live.presences, event),
  });
  return () => {
    clearTimeout(timer);
    stopHearing();
    stop();
  };
}

function applyOrReset(live: Live, event: Row['data']): void {
  // Too much was missed to be told one by one, a new school perhaps among it.
  if (event.type === 'reset') fetchAnew(live);
  else applyChange(live, event);
}

function fetchAnew(live: Live): void {
  refetchAll(live);
  void live.queryClient.invalidateQueries({ queryKey: meKey });
}
