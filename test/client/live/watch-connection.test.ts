import { describe, expect, test, vi } from 'vitest';
import { pass } from '../fake-time.ts';
import { FakeSocket } from './fake-socket.ts';
import { openAndConnect } from './opened-connection.ts';

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
