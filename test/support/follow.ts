import type { ConversationEvent, Message, MessageEvent, PresenceEvent, TypingEvent } from '../../src/shared/public.ts';
import type { TestClient } from './client.ts';
import { until } from './until.ts';

type Followed<Event> = { events: Event[]; cursors: string[]; errors: unknown[]; stop(): void };

/** Listens from a moment before now: what a person hears of messages. Without a cursor, from where `conversations` stands. */
export async function followMessages(
  client: TestClient,
  lastEventId?: string,
): Promise<Followed<MessageEvent> & { messages(): Message[] }> {
  const from = lastEventId ?? (await client.api.conversations.query({})).eventCursor;
  const followed = newFollowed<MessageEvent>();
  let started = false;
  const handlers = { ...trackedInto(followed), onStarted: () => (started = true) };
  const subscription = client.api.onMessage.subscribe({ lastEventId: from }, handlers);
  await until(() => started, { everyMs: 5 });
  const messages = () => followed.events.flatMap((event) => (event.type === 'message' ? [event.message] : []));
  return { ...followed, messages, stop: () => subscription.unsubscribe() };
}

export async function followConversations(
  client: TestClient,
  lastEventId?: string,
): Promise<Followed<ConversationEvent>> {
  const from = lastEventId ?? (await client.api.conversations.query({})).eventCursor;
  const followed = newFollowed<ConversationEvent>();
  let started = false;
  const handlers = { ...trackedInto(followed), onStarted: () => (started = true) };
  const subscription = client.api.onConversation.subscribe({ lastEventId: from }, handlers);
  await until(() => started, { everyMs: 5 });
  return { ...followed, stop: () => subscription.unsubscribe() };
}

/** Signals have no past: ready once the server listens for this person. */
export async function followTyping(client: TestClient, conversationId?: string): Promise<Followed<TypingEvent>> {
  const followed = newFollowed<TypingEvent>();
  let started = false;
  const subscription = client.api.onTyping.subscribe(conversationId ? { conversationId } : {}, {
    onStarted: () => (started = true),
    onData: (event) => void followed.events.push(event),
    onError: (error) => void followed.errors.push(error),
  });
  await until(() => started);
  return { ...followed, stop: () => subscription.unsubscribe() };
}

export async function followPresence(client: TestClient): Promise<Followed<PresenceEvent>> {
  const followed = newFollowed<PresenceEvent>();
  let started = false;
  const subscription = client.api.onPresence.subscribe(
    {},
    {
      onStarted: () => (started = true),
      onData: (event) => void followed.events.push(event),
      onError: (error) => void followed.errors.push(error),
    },
  );
  await until(() => started);
  return { ...followed, stop: () => subscription.unsubscribe() };
}

function newFollowed<Event>(): Followed<Event> {
  return { events: [], cursors: [], errors: [], stop: () => undefined };
}

function trackedInto<Event>(followed: Followed<Event>) {
  return {
    onData: ({ id, data }: { id: string; data: Event }) => {
      followed.cursors.push(id);
      followed.events.push(data);
    },
    onError: (error: unknown) => void followed.errors.push(error),
  };
}
