import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { liveAddress } from '../../../src/client/live/address.ts';
import { backOff } from '../../../src/client/live/back-off.ts';
import { newConnection } from '../../../src/client/live/client.ts';
import { watchConnection } from '../../../src/client/live/watch-connection.ts';
import { FakeSocket } from './fake-socket.ts';

let stop = () => {};
beforeEach(() => {
  vi.useFakeTimers();
  FakeSocket.made = [];
});
afterEach(() => {
  stop();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

function open(sessionIsOver = () => Promise.resolve(false)) {
  const { client, connection } = newConnection({
    address: () => 'ws://school.example/trpc',
    WebSocket: FakeSocket as unknown as typeof WebSocket,
    sessionIsOver,
  });
  const stopWatching = watchConnection(connection);
  stop = () => {
    stopWatching();
    connection.disconnect();
  };
  connection.connect();
  return { client, connection };
}
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
async function openAndConnect() {
  const opened = open();
  await pass(0);
  FakeSocket.last().accept();
  await pass(0);
  return opened;
}

describe('the address', () => {
  test('is the page’s own, wss behind https', () => {
    expect(liveAddress({ protocol: 'http:', host: 'localhost:3000' })).toBe('ws://localhost:3000/trpc');
    expect(liveAddress({ protocol: 'https:', host: 'preau.example' })).toBe('wss://preau.example/trpc');
  });
});

describe('the back-off', () => {
  test('is jittered and bounded by 30 s, the first try quick', () => {
    expect(backOff(0, () => 1)).toBe(500);
    expect(backOff(3, () => 1)).toBe(4_000);
    expect(backOff(50, () => 1)).toBe(30_000);
    expect(backOff(3, () => 0)).toBe(0);
  });
});

describe('the connection', () => {
  test('connecting, then connected', async () => {
    const { connection } = open();
    expect(connection.state.get()).toBe('connecting');
    await pass(0);
    FakeSocket.last().accept();
    await pass(0);
    expect(connection.state.get()).toBe('connected');
  });

  test('a closed socket is reconnecting, and connects again by itself', async () => {
    const { connection } = await openAndConnect();
    FakeSocket.last().drop(1006);
    await pass(0);
    expect(connection.state.get()).toBe('reconnecting');
    await pass(600);
    expect(FakeSocket.made).toHaveLength(2);
    FakeSocket.last().accept();
    await pass(0);
    expect(connection.state.get()).toBe('connected');
  });

  test('[CLIENT1] a half-open socket is left behind within 15 s, without waiting for its goodbye', async () => {
    const { connection } = await openAndConnect();
    FakeSocket.last().deaf = true;
    await pass(15_100);
    expect(connection.state.get()).toBe('reconnecting');
    expect(FakeSocket.made).toHaveLength(2);
  });

  test('a quiet socket that answers is kept', async () => {
    const { connection } = await openAndConnect();
    await pass(120_000);
    expect(connection.state.get()).toBe('connected');
    expect(FakeSocket.made).toHaveLength(1);
  });

  test('disconnected by hand stays so whatever is called, until connected by hand', async () => {
    const { client, connection } = await openAndConnect();
    connection.disconnect();
    await expect(client.me.query()).rejects.toThrow('disconnected');
    await pass(60_000);
    expect(connection.state.get()).toBe('disconnected');
    expect(FakeSocket.made).toHaveLength(1);
    connection.connect();
    await pass(0);
    FakeSocket.last().accept();
    await pass(0);
    expect(connection.state.get()).toBe('connected');
  });

  test('a reconnect by hand opens a new socket at once and ends what waited on the old one', async () => {
    const { client, connection } = await openAndConnect();
    const call = client.me.query();
    const lost = call.catch((error: Error) => error.message);
    await pass(0);
    connection.reconnect();
    expect(await lost).toBe('connectionLost');
    await pass(0);
    expect(FakeSocket.made).toHaveLength(2);
  });

  test('[CLIENT2] a call without an answer ends after 10 s, and is not sent later', async () => {
    const { client } = open();
    const lost = client.me.query().catch((error: Error) => error.message);
    await pass(10_001);
    expect(await lost).toBe('timeOut');
    FakeSocket.last().accept();
    await pass(1_000);
    expect(FakeSocket.last().sent.filter((frame) => frame.includes('"me"'))).toEqual([]);
  });

  test('close code 4401 ends the session, and nothing is tried again', async () => {
    const { connection } = await openAndConnect();
    const ended = vi.fn<() => void>();
    connection.sessionOver.listen(ended);
    FakeSocket.last().drop(4401);
    await pass(60_000);
    expect(ended).toHaveBeenCalledOnce();
    expect(connection.state.get()).toBe('disconnected');
    expect(FakeSocket.made).toHaveLength(1);
  });

  test('[CLIENT29] close code 4403 says that one’s standing has changed, and the connection comes back by itself', async () => {
    const { connection } = await openAndConnect();
    const changed = vi.fn<() => void>();
    connection.standingChanged.listen(changed);
    FakeSocket.last().drop(4403);
    expect(changed).toHaveBeenCalledOnce();
    await pass(600);
    FakeSocket.last().accept();
    await pass(0);
    expect(connection.state.get()).toBe('connected');
    expect(FakeSocket.made).toHaveLength(2);
  });

  test('a socket refused for want of a session ends it too', async () => {
    const { connection } = open(() => Promise.resolve(true));
    const ended = vi.fn<() => void>();
    connection.sessionOver.listen(ended);
    await pass(0);
    FakeSocket.last().drop(1006);
    await pass(10);
    expect(ended).toHaveBeenCalledOnce();
  });

  test('without network it is offline; the network’s return is tried at once', async () => {
    const { connection } = await openAndConnect();
    const online = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    FakeSocket.last().drop(1006);
    await pass(0);
    expect(connection.state.get()).toBe('offline');
    await pass(20_000);
    const before = FakeSocket.made.length;
    online.mockReturnValue(true);
    window.dispatchEvent(new Event('online'));
    await pass(0);
    expect(FakeSocket.made.length).toBe(before + 1);
  });

  test('[CLIENT35] sockets refused one after the other are tried after 0.5, 1, 2 and 4 s, each by chance a little sooner', async () => {
    const random = vi.spyOn(Math, 'random').mockReturnValue(1);
    open();
    await pass(0);
    for (const waitMs of [500, 1_000, 2_000, 4_000]) {
      const before = FakeSocket.made.length;
      FakeSocket.last().refuse();
      await pass(waitMs - 10);
      expect(FakeSocket.made).toHaveLength(before);
      await pass(20);
      expect(FakeSocket.made).toHaveLength(before + 1);
    }
    random.mockReturnValue(0.25);
    FakeSocket.last().refuse();
    const before = FakeSocket.made.length;
    await pass(2_010);
    expect(FakeSocket.made).toHaveLength(before + 1);
  });
});

describe.each([
  ['the network’s loss', () => window.dispatchEvent(new Event('offline'))],
  ['the network’s return', () => window.dispatchEvent(new Event('online'))],
  ['a look at the tab', () => document.dispatchEvent(new Event('visibilitychange'))],
])('%s', (_, happens) => {
  const pings = () => FakeSocket.last().sent.filter((frame) => frame === 'PING').length;

  test('[CLIENT36] asks the socket for a sign of life at once, and keeps it if one comes', async () => {
    const { connection } = await openAndConnect();
    await pass(2_000);
    expect(pings()).toBe(0);
    happens();
    expect(pings()).toBe(1);
    await pass(5_000);
    expect(FakeSocket.made).toHaveLength(1);
    expect(connection.state.get()).toBe('connected');
  });

  test('[CLIENT36] replaces a socket that gives none within 5 s', async () => {
    const { connection } = await openAndConnect();
    await pass(2_000);
    FakeSocket.last().deaf = true;
    happens();
    await pass(5_000);
    expect(FakeSocket.made).toHaveLength(2);
    expect(connection.state.get()).toBe('reconnecting');
  });

  test('[CLIENT36] replaces a socket that is not open at once', async () => {
    await openAndConnect();
    FakeSocket.last().drop(1006);
    happens();
    await pass(0);
    expect(FakeSocket.made).toHaveLength(2);
  });
});
