import type { Unsubscribable } from '@trpc/server/observable';
import type {
  AccountEvent,
  ConversationEvent,
  Message,
  MessageEvent,
  PresenceEvent,
  TypingEvent,
} from '../../src/shared/public.ts';
import type { TestClient } from './client.ts';
import { until } from './until.ts';

type Followed<Event> = { events: Event[]; cursors: string[]; errors: unknown[]; stop(): void };
type Tracked<Event> = { id: string; data: Event };

/** Listens from a moment before now: what a person hears of messages. Without a cursor, from where `conversations` stands. */
export async function followMessages(
  client: TestClient,
  lastEventId?: string,
): Promise<Followed<MessageEvent> & { messages(): Message[] }> {
  const from = lastEventId ?? (await client.api.conversations.query({})).eventCursor;
  const followed = await followTracked<MessageEvent>(from, (after, handlers) =>
    client.api.onMessage.subscribe({ lastEventId: after }, handlers),
  );
  const messages = () => followed.events.flatMap((event) => (event.type === 'message' ? [event.message] : []));
  return { ...followed, messages };
}

export async function followConversations(
  client: TestClient,
  lastEventId?: string,
): Promise<Followed<ConversationEvent>> {
  const from = lastEventId ?? (await client.api.conversations.query({})).eventCursor;
  return followTracked<ConversationEvent>(from, (after, handlers) =>
    client.api.onConversation.subscribe({ lastEventId: after }, handlers),
  );
}

/** Signals have no past: ready once the server listens for this person. */
export function followTyping(client: TestClient, conversationId?: string): Promise<Followed<TypingEvent>> {
  return followSignals((handlers) => client.api.onTyping.subscribe(conversationId ? { conversationId } : {}, handlers));
}

/** `onRing` hears each as it comes. */
export function followAccount(
  client: Pick<TestClient, 'api'>,
  onRing?: (event: AccountEvent) => void,
): Promise<Followed<AccountEvent>> {
  return followSignals((handlers) => client.api.onAccount.subscribe({}, handlers), onRing);
}

export function followPresence(client: TestClient): Promise<Followed<PresenceEvent>> {
  return followSignals((handlers) => client.api.onPresence.subscribe({}, handlers));
}

type Handlers<Row> = {
  onStarted(): void;
  onData(row: Row): void;
  onError(error: { data?: { reason?: string } | null }): void;
};

async function followTracked<Event>(
  from: string,
  subscribe: (after: string, handlers: Handlers<Tracked<Event>>) => Unsubscribable,
): Promise<Followed<Event>> {
  const [events, cursors, errors]: [Event[], string[], unknown[]] = [[], [], []];
  const hear = ({ id, data }: Tracked<Event>) => {
    cursors.push(id);
    events.push(data);
  };
  const stop = await begin((handlers) => subscribe(cursors.at(-1) ?? from, handlers), hear, errors);
  return { events, cursors, errors, stop };
}

async function followSignals<Event>(
  subscribe: (handlers: Handlers<Event>) => Unsubscribable,
  onEvent?: (event: Event) => void,
): Promise<Followed<Event>> {
  const [events, errors]: [Event[], unknown[]] = [[], []];
  const hear = (event: Event) => {
    events.push(event);
    onEvent?.(event);
  };
  const stop = await begin(subscribe, hear, errors);
  return { events, cursors: [], errors, stop };
}

/**
 * Ready once the server listens; answers how to stop. The library ends a subscription for good where the socket closes between
 * its queueing and its sending. That is no refusal, so it has no data: it is begun again, as a page does, and so is one that is told
 * to come back before it listened.
 */
async function begin<Row>(
  subscribe: (handlers: Handlers<Row>) => Unsubscribable,
  hear: (row: Row) => void,
  errors: unknown[],
): Promise<() => void> {
  let started = false;
  let again: NodeJS.Timeout | undefined;
  const handlers: Handlers<Row> = {
    onStarted: () => (started = true),
    onData: hear,
    onError(error) {
      if (error.data && (started || error.data.reason !== 'server.unavailable')) errors.push(error);
      else again = setTimeout(() => (present = subscribe(handlers)), 20);
    },
  };
  let present = subscribe(handlers);
  await until(() => started || errors.length > 0, { everyMs: 5 });
  if (!started) throw errors[0];
  return () => {
    clearTimeout(again);
    present.unsubscribe();
  };
}
