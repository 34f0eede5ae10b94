import { QueryObserver } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { cachedConversation } from '../../../src/client/conversations/cache.ts';
import { followChanges } from '../../../src/client/live/follow-changes.ts';
import type { Answers } from '../stub-link.ts';
import { newStand, schoolAnswers } from '../live-stage.tsx';
import { conversation, ids, message } from '../people.ts';

let stop = () => {};
beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  stop();
  vi.useRealTimers();
});
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

async function following(more: Answers = {}) {
  const stand = newStand({ ...schoolAnswers({ conversations: [conversation()] }), ...more });
  stop = followChanges(stand.live);
  await pass(10);
  return stand;
}

test('the two durable streams begin where the list was read, once each', async () => {
  const { server } = await following();
  expect(server.calls('onMessage')).toEqual([{ path: 'onMessage', input: { lastEventId: 'start' } }]);
  expect(server.calls('onConversation')).toEqual([{ path: 'onConversation', input: { lastEventId: 'start' } }]);
  expect([server.listening('onTyping'), server.listening('onPresence')]).toEqual([1, 1]);
});

test.each(['breakOff', 'finish'] as const)(
  '[CLIENT3] a stream that ends by %s is taken up again from the last row applied',
  async (end) => {
    const { server, live } = await following();
    server.say('onMessage', 'after 4', { type: 'message', message: message(4) });
    server[end]('onMessage');
    await pass(600);
    expect(server.listening('onMessage')).toBe(1);
    expect(server.calls('onMessage').at(-1)?.input).toEqual({ lastEventId: 'after 4' });
    expect(server.listening('onConversation')).toBe(1);
    server.say('onMessage', 'after 5', { type: 'message', message: message(5) });
    expect(cachedConversation(live.queryClient, 'conversation')?.lastSeq).toBe(5);
  },
);

test('[CLIENT4] a reset fetches anew and goes on from its cursor', async () => {
  let present = conversation();
  const { server, live } = await following({
    conversations: () => ({ items: [present], nextCursor: null, eventCursor: 'later' }),
  });
  present = conversation({ lastMessage: message(2_000), lastSeq: 2_000 });
  server.say('onMessage', 'head', { type: 'reset' });
  await pass(10);
  expect(server.calls('conversations')).toHaveLength(2);
  expect(cachedConversation(live.queryClient, 'conversation')?.lastSeq).toBe(2_000);
  server.breakOff('onMessage');
  await pass(600);
  expect(server.calls('onMessage').at(-1)?.input).toEqual({ lastEventId: 'head' });
});

test('a reset also takes rows back: a restored database is older than what is held', async () => {
  let present = conversation();
  const { server, live } = await following({
    conversations: () => ({ items: [present], nextCursor: null, eventCursor: 'later' }),
  });
  server.say('onMessage', 'a', { type: 'message', message: message(4, { revision: 900 }) });
  present = conversation({ revision: 1, ownRevision: 1 });
  server.say('onMessage', 'head', { type: 'reset' });
  await pass(10);
  expect(cachedConversation(live.queryClient, 'conversation')?.lastSeq).toBe(3);
});

test('presence is told from the beginning on a new stream, and unknown after 5 s without a connection', async () => {
  const { server, live, connection } = await following();
  server.signal('onPresence', { userId: ids.claire, presence: 'online', at: new Date() });
  expect(live.presences.get().get(ids.claire)).toBe('online');
  connection.state.set('reconnecting');
  await pass(5_100);
  expect(live.presences.get().size).toBe(0);
});

test('typing is forgotten by itself, also on a device whose clock is wrong', async () => {
  const { server, live } = await following();
  const typing = { conversationId: 'conversation', userId: ids.claire, name: 'Claire', typing: true };
  server.signal('onTyping', { ...typing, expiresAt: new Date(Date.now() - 3_600_000) });
  await pass(4_900);
  expect(live.typists.get()).toHaveLength(1);
  await pass(200);
  expect(live.typists.get()).toEqual([]);
});

test('what failed for want of a line is fetched when the line is back', async () => {
  const { live, connection } = await following();
  let down = true;
  const observer = new QueryObserver(live.queryClient, {
    queryKey: ['anything'],
    queryFn: () => (down ? Promise.reject(new Error('no line')) : Promise.resolve('here')),
  });
  const unwatch = observer.subscribe(() => {});
  await pass(30_000);
  expect(observer.getCurrentResult().status).toBe('error');
  down = false;
  connection.state.set('reconnecting');
  connection.state.set('connected');
  await pass(10);
  expect(observer.getCurrentResult().data).toBe('here');
  unwatch();
});
