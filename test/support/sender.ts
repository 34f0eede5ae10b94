import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { Message } from '../../src/shared/public.ts';
import type { TestClient } from './client.ts';
import { answered, insist } from './insist.ts';
import { until } from './until.ts';

type Named = { id: string; conversationId: string; body: string };

export type Sender = {
  client: TestClient;
  /** What the server has promised to keep. */
  acked: Map<string, Message>;
  sent: Named[];
  /** What an outbox would not try again, bugs of the server among them. */
  refused: unknown[];
  /** The message that has been sent and not been answered. */
  inFlight(): string | undefined;
  stop(): Promise<void>;
  past(count: number): Promise<unknown>;
};

/**
 * Sends without end, each message under its own name until it is acknowledged, as the client's outbox does: an unknown outcome is
 * tried again, and so is what the server asks to be sent later. With a pause of 0 there is always one on its way, or one that waits for its turn.
 */
export function newSender(
  client: TestClient,
  conversationId: string,
  { pauseMs = 100, patienceMs = 3_000 } = {},
): Sender {
  const acked = new Map<string, Message>();
  const sent: Named[] = [];
  const refused: unknown[] = [];
  let [stopped, flying] = [false, undefined as string | undefined];
  const attempt = async (message: Named): Promise<void> => {
    flying = message.id;
    const call = client.api.send.mutate(message);
    const answer = await answered(call, patienceMs).finally(() => (flying = undefined));
    acked.set(message.id, answer);
  };
  const send = (message: Named) => insist(() => attempt(message)).catch((error: unknown) => refused.push(error));
  const run = (async () => {
    while (!stopped) {
      const message = { id: randomUUID(), conversationId, body: `message ${sent.length + 1}` };
      sent.push(message);
      await send(message);
      await wait(pauseMs);
    }
  })();
  const stop = async () => {
    stopped = true;
    await run;
  };
  const past = (count: number) => until(() => acked.size >= count, { withinMs: 60_000 });
  return { client, acked, sent, refused, inFlight: () => flying, stop, past };
}

/** A conversation as it is in the database, through its pages. */
export async function history(client: TestClient, conversationId: string): Promise<Message[]> {
  const found: Message[] = [];
  for (let after = 0; ; after = found.at(-1)!.seq) {
    const { items, hasAfter } = await client.http.messages.query({ conversationId, after, limit: 200 });
    found.push(...items);
    if (!hasAfter) return found;
  }
}
