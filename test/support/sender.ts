import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { TRPCClientError } from '@trpc/client';
import type { Message } from '../../src/shared/public.ts';
import type { TestClient } from './client.ts';
import { until } from './until.ts';

type Named = { id: string; conversationId: string; body: string };

/**
 * Sends without end, 8 a second, each message under its own name until it is acknowledged, as the client's outbox does: an unknown
 * outcome is tried again. `acked` is what the server has promised to keep.
 */
export function newSender(client: TestClient, conversationId: string) {
  const acked = new Map<string, Message>();
  const sent: Named[] = [];
  const refused: unknown[] = [];
  let stopped = false;
  const send = async (message: Named): Promise<void> => {
    while (!acked.has(message.id)) {
      try {
        acked.set(message.id, await withTimeout(client.api.send.mutate(message)));
      } catch (error) {
        const data = error instanceof TRPCClientError ? (error.data as { reason?: string } | undefined) : undefined;
        if (data?.reason && !['rate.exceeded', 'internal.bug'].includes(data.reason)) return void refused.push(error);
        await wait(120);
      }
    }
  };
  const run = (async () => {
    while (!stopped) {
      const message = { id: randomUUID(), conversationId, body: `message ${sent.length + 1}` };
      sent.push(message);
      await send(message);
      await wait(100);
    }
  })();
  const stop = async () => {
    stopped = true;
    await run;
  };
  return {
    acked,
    sent,
    refused,
    stop,
    past: (count: number) => until(() => acked.size >= count, { withinMs: 60_000 }),
  };
}

async function withTimeout<T>(call: Promise<T>): Promise<T> {
  const timer = new AbortController();
  const late = wait(3_000, undefined, { signal: timer.signal }).then(() => {
    throw new Error('no answer');
  });
  late.catch(() => undefined);
  return Promise.race([call, late]).finally(() => timer.abort());
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
