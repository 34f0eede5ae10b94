import { QueryObserver } from '@tanstack/react-query';
import { waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { conversationsKey } from '../../../src/client/conversations/cache.ts';
import type { Conversations } from '../../../src/client/conversations/cache.ts';
import { conversationsOptions } from '../../../src/client/conversations/load.ts';
import { messagesKey } from '../../../src/client/messages/cache.ts';
import type { Window } from '../../../src/client/messages/window.ts';
import { meKey } from '../../../src/client/session/me-key.ts';
import { beginStay, noteIn } from '../../../src/client/session/was-in.ts';
import { listAsKept, windowAsKept } from '../../../src/client/shown/as-kept.ts';
import { forgetShown } from '../../../src/client/shown/forget-shown.ts';
import { keepShown } from '../../../src/client/shown/keep-shown.ts';
import { renewOnLine } from '../../../src/client/shown/renew-on-line.ts';
import { showKept } from '../../../src/client/shown/show-kept.ts';
import { newStand, schoolAnswers } from '../live-stage.tsx';
import { memoryStore } from '../memory-keep.ts';
import { conversation, ids, message } from '../people.ts';
import { meAs } from '../stage.tsx';

const told = conversation({ id: 'told', lastSeq: 3 });
const me = { ...meAs('Leïla', ['Collège Jules-Verne', 'parent']), build: '/assets/app-one.js' };
me.user = { ...me.user, id: ids.me };
const list: Conversations = { items: [told], nextCursor: null, eventCursor: 'here' };
const window: Window = { items: [message(1), message(2), message(3)], hasBefore: false, hasAfter: false };
let kept: Map<string, unknown>;
const storage = () => memoryStore(kept);
const now = (work: () => void) => {
  work();
  return () => undefined;
};

beforeEach(() => {
  kept = new Map();
  noteIn(false);
  beginStay();
});
afterEach(() => vi.useRealTimers());

/** Somebody whose page holds the list and one open conversation, in which they look. */
function onLine(state: 'connected' | 'offline' = 'connected') {
  const stand = newStand(schoolAnswers({ conversations: [told] }), { state });
  const { queryClient } = stand.live;
  queryClient.setQueryData(meKey, me);
  queryClient.setQueryData(conversationsKey, list);
  queryClient.setQueryData(messagesKey('told'), window);
  return stand;
}

/** What is kept of that. */
async function keepOnce(): Promise<void> {
  vi.useFakeTimers();
  const { live } = onLine();
  const stop = keepShown(live, storage(), now);
  openHere(live);
  await vi.advanceTimersByTimeAsync(3_000);
  stop();
  vi.useRealTimers();
}

/** As a page does that shows it. */
function openHere({ queryClient }: ReturnType<typeof onLine>['live'], id = 'told') {
  const query = queryClient.getQueryCache().find({ queryKey: messagesKey(id) })!;
  queryClient.getQueryCache().notify({ type: 'observerAdded', query, observer: null as never });
}

function coldStart() {
  const { live } = newStand(schoolAnswers({ conversations: [told] }), { state: 'offline' });
  return live;
}

test('[PWA7] what was shown is shown where nothing answers, in the stay in which it was kept', async () => {
  await keepOnce();
  expect([...kept.keys()]).toEqual(['list', 'thread:told']);
  const live = coldStart();
  await showKept(live, storage());
  expect(live.queryClient.getQueryData(meKey)).toEqual({ ...me, build: null });
  expect(live.queryClient.getQueryData(conversationsKey)).toEqual(list);
  expect(live.queryClient.getQueryData(messagesKey('told'))).toEqual(window);
  expect(live.kept.get()?.at).toBeInstanceOf(Date);
});

test.each([
  ['somebody has signed in since', () => beginStay()],
  ['nobody is signed in', () => noteIn(false)],
  ['it has the shape of another version', () => change({ version: 1 })],
  ['it is older than any session', () => change({ at: new Date(Date.now() - 31 * 86_400_000) })],
  ['it is nothing that was ever kept', () => kept.set('list', 'list')],
] as const)('[PWA7] nothing of it is shown where %s', async (_, happen) => {
  await keepOnce();
  happen();
  const live = coldStart();
  await showKept(live, storage());
  expect(live.queryClient.getQueryData(meKey)).toBeUndefined();
  expect(live.queryClient.getQueryData(messagesKey('told'))).toBeUndefined();
  expect(live.kept.get()).toBeNull();
});

function change(values: object) {
  for (const [key, value] of kept) kept.set(key, { ...(value as object), ...values });
}

test('[PWA7] what the server has said meanwhile stays', async () => {
  await keepOnce();
  const { live } = onLine('offline');
  live.queryClient.setQueryData(conversationsKey, { ...list, eventCursor: 'newer' });
  await showKept(live, storage());
  expect(live.queryClient.getQueryData(conversationsKey)).toMatchObject({ eventCursor: 'newer' });
  expect(live.kept.get()).toBeNull();
});

test('[PWA9] what was kept is asked for anew once there is a line, and is said to be kept until the list has come', async () => {
  await keepOnce();
  const { live, server } = newStand(schoolAnswers({ conversations: [told] }), { state: 'offline' });
  await showKept(live, storage());
  const stop = renewOnLine(live);
  expect(live.kept.get()).not.toBeNull();
  const unfollow = new QueryObserver(live.queryClient, conversationsOptions(live)).subscribe(() => undefined);
  live.connection.state.set('connected');
  expect(live.kept.get()).not.toBeNull();
  await waitFor(() => expect(live.kept.get()).toBeNull());
  expect(server.calls('conversations')).toHaveLength(1);
  unfollow();
  stop();
});

test('[PWA11] it is written when there is time, and nothing once the stay is over or while what is shown is what was kept', async () => {
  vi.useFakeTimers();
  const { live } = onLine();
  const idle: (() => void)[] = [];
  const stop = keepShown(live, storage(), (work) => {
    idle.push(work);
    return () => undefined;
  });
  await vi.advanceTimersByTimeAsync(10_000);
  expect(kept.size).toBe(0);
  expect(idle).toHaveLength(1);
  live.kept.set({ at: new Date(), Band: () => null });
  idle.pop()!();
  expect(kept.size).toBe(0);
  live.kept.set(null);
  live.queryClient.setQueryData(conversationsKey, { ...list, eventCursor: 'next' });
  await vi.advanceTimersByTimeAsync(3_000);
  noteIn(false);
  idle.pop()!();
  expect(kept.size).toBe(0);
  stop();
});

test('[PWA11] what changed in a conversation that this page does not hold does not come back as it was', async () => {
  await keepOnce();
  const { live } = onLine();
  live.queryClient.removeQueries({ queryKey: messagesKey('told') });
  const stop = keepShown(live, storage(), now);
  live.changes.emit({
    type: 'message',
    message: { ...message(2), conversationId: 'told', body: '', deletedAt: new Date() },
  });
  expect([...kept.keys()]).toEqual(['list']);
  stop();
});

test('[PWA11] what is kept is bounded: the end of a thread, fewer of long messages, and the newest of the list', () => {
  const many = Array.from({ length: 200 }, (_, at) => message(at + 1));
  const cut = windowAsKept({ items: many, hasBefore: false, hasAfter: false });
  expect(cut.items.map(({ seq }) => seq)).toEqual(many.slice(-50).map(({ seq }) => seq));
  expect(cut.hasBefore).toBe(true);
  const long = many.map((one) => ({ ...one, body: 'x'.repeat(20_000) }));
  expect(JSON.stringify(windowAsKept({ items: long, hasBefore: true, hasAfter: true })).length).toBeLessThan(210_000);
  const items = Array.from({ length: 150 }, (_, at) =>
    conversation({ id: `c${at}`, createdAt: new Date(at), lastMessage: null }),
  );
  const short = listAsKept({ ...list, items });
  expect(short.items).toHaveLength(100);
  expect(short.items[0]!.id).toBe('c149');
});

test('[PWA6] what is kept is emptied with the app’s own files, and a storage that hangs is not waited for', async () => {
  await keepOnce();
  await forgetShown(storage());
  expect(kept.size).toBe(0);
  vi.useFakeTimers();
  const hangs = forgetShown({ ...storage(), empty: () => new Promise(() => undefined) });
  const failed = hangs.then(
    () => null,
    (error: unknown) => String(error),
  );
  await vi.advanceTimersByTimeAsync(3_000);
  expect(await failed).toContain('does not answer');
});
