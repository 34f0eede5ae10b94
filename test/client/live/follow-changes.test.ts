import { expect, test } from 'vitest';
import { cachedConversation } from '../../../src/client/conversations/cache.ts';
import { pass } from '../fake-time.ts';
import { conversation, ids, message } from '../people.ts';
import { following } from './following.ts';

test('the two durable streams begin where the list was read, once each', async () => {
  const { server } = await following();
  expect(server.calls('onMessage')).toEqual([{ path: 'onMessage', input: { lastEventId: 'start' } }]);
  expect(server.calls('onConversation')).toEqual([{ path: 'onConversation', input: { lastEventId: 'start' } }]);
  expect(['onTyping', 'onPresence', 'onAccount'].map((path) => server.listening(path))).toEqual([1, 1, 1]);
});

test('[CLIENT33] a conversation that could not be fetched when it was first heard of is in the list once the line is back', async () => {
  let items = [conversation()];
  const { server, live, connection } = await following({
    conversations: () => ({ items, nextCursor: null, eventCursor: 'later' }),
    conversation: () => Promise.reject(new Error('no line')),
  });
  const first = message(1, { id: 'first', conversationId: 'new' });
  server.say('onMessage', 'a', { type: 'message', message: first });
  connection.state.set('reconnecting');
  await pass(60_000);
  expect(server.calls('conversation')).toHaveLength(5);
  items = [...items, conversation({ id: 'new', lastMessage: first })];
  connection.state.set('connected');
  await pass(10);
  expect(cachedConversation(live.queryClient, 'new')?.lastSeq).toBe(1);
  expect(server.calls('conversations')).toHaveLength(2);
});

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
