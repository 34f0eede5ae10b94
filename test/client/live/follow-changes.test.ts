import { QueryObserver } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { cachedConversation } from '../../../src/client/conversations/cache.ts';
import { followChanges } from '../../../src/client/live/follow-changes.ts';
import { messagesKey } from '../../../src/client/messages/cache.ts';
import { messagesOptions } from '../../../src/client/messages/load.ts';
import type { Window } from '../../../src/client/messages/window.ts';
import type { FakeServer } from '../fake-server.ts';
import type { Answers } from '../stub-link.ts';
import { newStand, schoolAnswers } from '../live-stage.tsx';
import { conversation, ids, message } from '../people.ts';

let stop = () => {};
beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  stop();
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
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

describe('a row that cannot be applied', () => {
  /** Something of the page breaks on message 4, as often as the test says. */
  async function breaking(times: number) {
    const reported = vi.fn<typeof reportError>();
    vi.stubGlobal('reportError', reported);
    const stand = await following();
    await stand.live.queryClient.fetchQuery(messagesOptions(stand.live, 'conversation'));
    let left = times;
    stand.live.changes.listen((change) => {
      if (change.type === 'message' && change.message.seq === 4 && left-- > 0) throw new Error('a bug');
    });
    const say = (seq: number) =>
      stand.server.say('onMessage', `after ${seq}`, { type: 'message', message: message(seq) });
    const held = () =>
      stand.live.queryClient.getQueryData<Window>(messagesKey('conversation'))?.items.map(({ seq }) => seq);
    return { ...stand, reported, say, held };
  }
  const cursor = ({ server }: { server: FakeServer }) => server.calls('onMessage').at(-1)?.input;

  test('[CLIENT31] is asked for again from the row before it, and what follows it is not lost either', async () => {
    const stand = await breaking(1);
    stand.say(4);
    // On the stream that is given up: it must not carry the cursor past the row that was lost.
    stand.say(5);
    await pass(600);
    expect(cursor(stand)).toEqual({ lastEventId: 'start' });
    stand.say(4);
    stand.say(5);
    expect(stand.held()).toEqual([1, 2, 3, 4, 5]);
    expect(stand.reported).toHaveBeenCalledOnce();
    stand.server.breakOff('onMessage');
    await pass(600);
    expect(cursor(stand)).toEqual({ lastEventId: 'after 5' });
  });

  test('[CLIENT31] even the second time does not hold up the others: everything is fetched anew, and it was reported once', async () => {
    const stand = await breaking(Infinity);
    const before = stand.server.calls('conversations').length;
    stand.say(4);
    await pass(600);
    stand.say(4);
    stand.say(5);
    await pass(10);
    expect(stand.server.calls('conversations')).toHaveLength(before + 1);
    expect(cachedConversation(stand.live.queryClient, 'conversation')?.lastSeq).toBe(5);
    expect(stand.server.listening('onMessage')).toBe(1);
    expect(stand.reported).toHaveBeenCalledOnce();
  });
});

test('[CLIENT32] a stream that breaks off whenever it has started is asked for ever more slowly, until it has stood for 10 s', async () => {
  vi.spyOn(Math, 'random').mockReturnValue(1);
  const { server } = await following();
  const asked = () => server.calls('onMessage').length;
  for (const waitMs of [500, 1_000, 2_000, 4_000]) {
    const before = asked();
    server.breakOff('onMessage');
    await pass(waitMs - 10);
    expect(asked()).toBe(before);
    await pass(20);
    expect(asked()).toBe(before + 1);
  }
  await pass(10_000);
  const before = asked();
  server.breakOff('onMessage');
  await pass(510);
  expect(asked()).toBe(before + 1);
});

test('[CLIENT32] a stream that has brought something is taken up again at once', async () => {
  vi.spyOn(Math, 'random').mockReturnValue(1);
  const { server } = await following();
  for (const seq of [4, 5, 6]) {
    server.say('onMessage', `after ${seq}`, { type: 'message', message: message(seq) });
    server.breakOff('onMessage');
    await pass(510);
    expect(server.listening('onMessage')).toBe(1);
  }
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
