import { expect, test, vi } from 'vitest';
import { newOutbox } from '../../../src/client/messages/outbox.ts';
import '../fake-time.ts';
import { memoryKeep } from '../memory-keep.ts';
import { ids } from '../people.ts';

// Each page begins its ids anew, from the clock as it then stands; within one test they would otherwise only grow.
vi.mock(import('uuid'), async (original) => {
  const { v7 } = await original();
  return { v7: () => v7({ msecs: Date.now() }) };
});

const hourMs = 3_600_000;

/** A page that opens on what this device keeps. */
async function page(kept: Map<string, unknown>) {
  const outbox = newOutbox(memoryKeep(kept), ids.me);
  await outbox.ready;
  return { outbox, bodies: () => outbox.store.get().map(({ body }) => body) };
}

test('[CLIENT10] the order of writing holds over a reload although the clock was set back an hour in between', async () => {
  const kept = new Map<string, unknown>();
  const { outbox } = await page(kept);
  outbox.add('conversation', 'un');
  vi.setSystemTime(Date.now() - hourMs);
  outbox.add('conversation', 'deux');
  expect((await page(kept)).bodies()).toEqual(['un', 'deux']);
});

test('[CLIENT10] and where it was set back between two visits', async () => {
  const kept = new Map<string, unknown>();
  (await page(kept)).outbox.add('conversation', 'un');
  vi.setSystemTime(Date.now() - hourMs);
  (await page(kept)).outbox.add('conversation', 'deux');
  vi.setSystemTime(Date.now() - hourMs);
  const third = await page(kept);
  third.outbox.add('conversation', 'trois');
  third.outbox.fail(third.outbox.store.get()[0]!.id, 'conversation.readOnly');
  expect((await page(kept)).bodies()).toEqual(['un', 'deux', 'trois']);
});

test('[CLIENT10] what is written before the kept ones are read stands behind them, and still does after the next reload', async () => {
  const kept = new Map<string, unknown>();
  (await page(kept)).outbox.add('conversation', 'un');
  vi.setSystemTime(Date.now() - hourMs);
  const outbox = newOutbox(memoryKeep(kept), ids.me);
  outbox.add('conversation', 'deux');
  outbox.add('conversation', 'trois');
  await outbox.ready;
  expect(outbox.store.get().map(({ body }) => body)).toEqual(['un', 'deux', 'trois']);
  expect((await page(kept)).bodies()).toEqual(['un', 'deux', 'trois']);
});

test('[CLIENT10] what an earlier version kept, without a place in line, goes first, by its time', async () => {
  const old = (id: string, body: string, createdAt: number) => ({
    id,
    conversationId: 'conversation',
    body,
    createdAt,
    state: 'pending',
    reason: null,
  });
  const now = Date.now();
  const kept = new Map<string, unknown>([
    [`outbox:${ids.me}:b`, old('b', 'deux', now)],
    [`outbox:${ids.me}:a`, old('a', 'un', now)],
  ]);
  vi.setSystemTime(now - hourMs);
  (await page(kept)).outbox.add('conversation', 'trois');
  expect((await page(kept)).bodies()).toEqual(['un', 'deux', 'trois']);
});
