import type { Conversation, ConversationEvent, Message, MessageEvent } from '../../src/shared/public.ts';
import type { TestClient } from './client.ts';
import { Model } from './model.ts';
import { until } from './until.ts';

export type Watching = { model: Model; errors: unknown[]; heard(): number; fetchUnknown(): Promise<void> };

/** A client that has loaded everything it may see, and from then on only listens; events are applied as they come. */
export async function watch(client: TestClient): Promise<Watching> {
  const model = new Model(client.userId);
  const { items, eventCursor: lastEventId } = await client.api.conversations.query({ limit: 100 });
  const { items: archived } = await client.api.conversations.query({ limit: 100, archived: true });
  for (const conversation of [...items, ...archived])
    model.load(conversation, await messagesOf(client, conversation.id));
  const errors: unknown[] = [];
  let [started, heard] = [0, 0];
  const handlers = <Event>(apply: (event: Event) => void) => ({
    onStarted: () => void (started += 1),
    onError: (error: unknown) => void errors.push(error),
    onData: ({ data }: { data: Event }) => {
      heard += 1;
      apply(data);
    },
  });
  client.api.onMessage.subscribe(
    { lastEventId },
    handlers<MessageEvent>((event) => model.applyMessage(event)),
  );
  client.api.onConversation.subscribe(
    { lastEventId },
    handlers<ConversationEvent>((event) => model.applyConversation(event)),
  );
  await until(() => started === 2, { everyMs: 5 });
  return { model, errors, heard: () => heard, fetchUnknown: () => fetchUnknown(client, model) };
}

async function fetchUnknown(client: TestClient, model: Model): Promise<void> {
  for (const id of model.unknown) {
    model.unknown.delete(id);
    const conversation = await client.api.conversation.query({ conversationId: id }).catch(() => null);
    if (conversation) model.load(conversation, await messagesOf(client, id));
  }
}

async function messagesOf(client: TestClient, conversationId: string): Promise<Message[]> {
  return (await client.http.messages.query({ conversationId, limit: 200 })).items;
}

export type Held = { conversations: Record<string, Conversation>; messages: Record<string, Message[]> };

export function heldBy({ conversations, messages }: Model): Held {
  return { conversations: Object.fromEntries(conversations), messages: Object.fromEntries(messages) };
}

/** What a client that knows nothing is given. */
export async function freshFetch(client: TestClient): Promise<Held> {
  const pages = [{ limit: 100 }, { limit: 100, archived: true }] as const;
  const items = (await Promise.all(pages.map((page) => client.http.conversations.query(page)))).flatMap(
    (one) => one.items,
  );
  const fresh: Held = { conversations: {}, messages: {} };
  const threads = await Promise.all(items.map(({ id }) => messagesOf(client, id)));
  for (const [index, conversation] of items.entries()) {
    fresh.conversations[conversation.id] = conversation;
    fresh.messages[conversation.id] = threads[index]!;
  }
  return fresh;
}
