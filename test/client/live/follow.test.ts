import { afterEach, describe, expect, test, vi } from 'vitest';
import { cachedConversation } from '../../../src/client/conversations/cache.ts';
import { messagesKey } from '../../../src/client/messages/cache.ts';
import { messagesOptions } from '../../../src/client/messages/load.ts';
import type { Window } from '../../../src/client/messages/window.ts';
import type { FakeServer } from '../fake-server.ts';
import { pass } from '../fake-time.ts';
import { message } from '../people.ts';
import { following } from './following.ts';

afterEach(() => void vi.unstubAllGlobals());

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
