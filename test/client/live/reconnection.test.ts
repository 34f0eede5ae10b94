import { afterEach, describe, expect, test, vi } from 'vitest';
import { forgetChoices } from '../../../src/client/live/kept-choice.ts';
import { automatic, pace } from '../../../src/client/live/pace.ts';
import { pass } from '../fake-time.ts';
import { FakeSocket } from './fake-socket.ts';
import { open, openAndConnect } from './opened-connection.ts';

afterEach(() => forgetChoices());

describe('[CLIENT183] where a page is not to come back by itself', () => {
  test.each([
    ['closed', () => FakeSocket.last().drop(1006)],
    ['silent', () => void (FakeSocket.last().deaf = true)],
  ])('a line that is %s stays lost until somebody asks for it', async (_, lose) => {
    automatic.set('off');
    const { connection } = await openAndConnect();
    expect(connection.state.get()).toBe('connected');
    lose();
    await pass(60_000);
    window.dispatchEvent(new Event('online'));
    await pass(60_000);
    expect([connection.state.get(), FakeSocket.made.length]).toEqual(['disconnected', 1]);
    connection.connect();
    await pass(0);
    FakeSocket.last().accept();
    await pass(0);
    expect(connection.state.get()).toBe('connected');
  });

  test('a server that is not there when the page opens is tried once', async () => {
    automatic.set('off');
    const { connection } = open();
    await pass(0);
    FakeSocket.last().refuse();
    await pass(60_000);
    expect([connection.state.get(), FakeSocket.made.length]).toEqual(['disconnected', 1]);
  });

  test('a first try has its time, whatever is looked at meanwhile', async () => {
    automatic.set('off');
    const { connection } = open();
    await pass(0);
    document.dispatchEvent(new Event('visibilitychange'));
    window.dispatchEvent(new Event('online'));
    await pass(1_000);
    FakeSocket.last().accept();
    await pass(0);
    expect([connection.state.get(), FakeSocket.made.length]).toEqual(['connected', 1]);
  });

  test('the server’s own wish, when somebody’s rights have changed, is followed', async () => {
    automatic.set('off');
    const { connection } = await openAndConnect();
    FakeSocket.last().drop(4403);
    await pass(600);
    expect(FakeSocket.made).toHaveLength(2);
    FakeSocket.last().accept();
    await pass(0);
    expect(connection.state.get()).toBe('connected');
  });
});

test.each([
  ['quick', 124],
  ['usual', 249],
  ['slow', 999],
] as const)(
  '[CLIENT183] at the pace %s the first try waits %i ms at least where chance says half',
  async (chosen, waits) => {
    pace.set(chosen);
    vi.spyOn(Math, 'random').mockReturnValue(0.5);
    await openAndConnect();
    FakeSocket.last().drop(1006);
    await pass(waits);
    const before = FakeSocket.made.length;
    await pass(waits + 2_000);
    expect([before, FakeSocket.made.length > 1]).toEqual([1, true]);
  },
);

test('[CLIENT181] how long the server takes to answer is measured when it is asked for a sign of life', async () => {
  const { connection } = await openAndConnect();
  expect(connection.latencyMs.get()).toBeNull();
  const socket = FakeSocket.last();
  socket.deaf = true;
  connection.doubt();
  await pass(40);
  socket.hear('PONG');
  expect(connection.latencyMs.get()).toBe(40);
});

test('[CLIENT181] since when the connection is as it is', async () => {
  const { connection } = await openAndConnect();
  const since = connection.since;
  await pass(5_000);
  expect(connection.since).toBe(since);
  connection.disconnect();
  expect(connection.since.getTime()).toBeGreaterThanOrEqual(since.getTime() + 5_000);
});
