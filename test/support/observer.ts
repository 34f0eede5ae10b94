import type { ConversationEvent, MessageEvent } from '../../src/shared/public.ts';
import type { TestClient } from './client.ts';
import { Model } from './model.ts';
import { freshFetch, type Held } from './watch.ts';
import { until } from './until.ts';

type Stream = 'message' | 'conversation';
type Handlers<Event> = {
  onStarted(): void;
  onError(error: { data?: { reason?: string } | null }): void;
  onData(envelope: { id: string; data: Event }): void;
};
type Subscribable<Event> = { subscribe(input: { lastEventId: string }, handlers: Handlers<Event>): unknown };

/** Someone's browser, which keeps what it holds and how far it has heard from one socket to the next, and over signing in again. */
export class Observer {
  readonly model: Model;
  /** Whatever a subscription was refused with; nothing that is done to a socket should show here. */
  readonly errors: unknown[] = [];
  client: TestClient;
  private readonly cursors: Record<Stream, string> = { message: '', conversation: '' };
  private ending: TestClient | null = null;
  private readonly open: () => Promise<TestClient>;

  private constructor(client: TestClient, open: () => Promise<TestClient>) {
    this.client = client;
    this.open = open;
    this.model = new Model(client.userId);
  }

  /** Loads everything this person may see, and from then on only listens. */
  static async begin(open: () => Promise<TestClient>): Promise<Observer> {
    const observer = new Observer(await open(), open);
    const { items, eventCursor } = await observer.client.api.conversations.query({ limit: 100 });
    for (const conversation of items) {
      const { items: messages } = await observer.client.http.messages.query({
        conversationId: conversation.id,
        limit: 200,
      });
      observer.model.load(conversation, messages);
    }
    observer.cursors.message = observer.cursors.conversation = eventCursor;
    await observer.listen();
    return observer;
  }

  /** Ends this browser's own session, as someone does from another of theirs, and signs in with a new one. */
  async signInAgain(): Promise<void> {
    const { client } = this;
    const current = (await client.http.auth.sessions.query()).find((session) => session.current);
    this.ending = client;
    // Whoever does it twice at once may find the session ended between two statements of this one's question.
    if (current) await client.http.auth.revokeSession.mutate({ id: current.id });
    await client.ws.close();
    this.client = await this.open();
    await this.listen();
  }

  async fetchUnknown(): Promise<void> {
    for (const id of this.model.unknown) {
      this.model.unknown.delete(id);
      const known = await this.client.http.conversation.query({ conversationId: id }).catch(() => null);
      if (!known) continue;
      const { items } = await this.client.http.messages.query({ conversationId: id, limit: 200 });
      this.model.load(known, items);
    }
  }

  fresh(): Promise<Held> {
    return freshFetch(this.client);
  }

  private async listen(): Promise<void> {
    const { api } = this.client;
    await Promise.all([
      this.follow<MessageEvent>('message', api.onMessage, (event) => this.model.applyMessage(event)),
      this.follow<ConversationEvent>('conversation', api.onConversation, (event) =>
        this.model.applyConversation(event),
      ),
    ]);
  }

  /** The library gives a subscription up whose socket closes as it is sent; it is begun again, as the page does it. */
  private async follow<Event>(name: Stream, stream: Subscribable<Event>, apply: (event: Event) => void): Promise<void> {
    const { client } = this;
    let started = false;
    const begin = () => {
      if (this.client !== client) return;
      stream.subscribe(
        { lastEventId: this.cursors[name] },
        {
          onStarted: () => (started = true),
          onError: (error) => {
            if (!error.data) setTimeout(begin, 20);
            // A socket that was cut may come back just as its own browser ends the session.
            else if (this.ending !== client || error.data.reason !== 'session.none') this.errors.push(error);
          },
          onData: ({ id, data }) => {
            apply(data);
            this.cursors[name] = id;
          },
        },
      );
    };
    begin();
    await until(() => started || this.client !== client, { everyMs: 5 });
  }
}
