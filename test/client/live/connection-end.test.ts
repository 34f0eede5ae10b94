import { expect, test, vi } from 'vitest';
import { pass } from '../fake-time.ts';
import { FakeSocket } from './fake-socket.ts';
import { open, openAndConnect } from './opened-connection.ts';

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

test('[CLIENT39] close code 4409 makes room for another tab: nothing is tried until this one is looked at or used', async () => {
  const { connection } = await openAndConnect();
  FakeSocket.last().drop(4409);
  await pass(60_000);
  expect(connection.state.get()).toBe('paused');
  expect(FakeSocket.made).toHaveLength(1);
  window.dispatchEvent(new Event('keydown'));
  await pass(0);
  FakeSocket.last().accept();
  await pass(0);
  expect(connection.state.get()).toBe('connected');
  expect(FakeSocket.made).toHaveLength(2);
});

test('[CLIENT39] who chose to be disconnected is not connected again by using the page', async () => {
  const { connection } = await openAndConnect();
  connection.disconnect();
  window.dispatchEvent(new Event('focus'));
  await pass(1_000);
  expect(FakeSocket.made).toHaveLength(1);
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

test('[CLIENT70] close code 4410 says that the socket is somebody else’s, and nothing is tried again', async () => {
  const { connection } = await openAndConnect();
  const met = vi.fn<() => void>();
  connection.somebodyElse.listen(met);
  FakeSocket.last().drop(4410);
  await pass(60_000);
  expect(met).toHaveBeenCalledOnce();
  expect(FakeSocket.made).toHaveLength(1);
});

test('[CLIENT70] each new socket is told of before anything is sent on it', async () => {
  const { client, connection } = await openAndConnect();
  const sentBefore: number[] = [];
  connection.opened.listen(() => sentBefore.push(FakeSocket.last().sent.length));
  FakeSocket.last().drop(1006);
  client.me.query().catch(() => null);
  await pass(600);
  FakeSocket.last().accept();
  await pass(50);
  expect(FakeSocket.last().sent.length).toBeGreaterThan(0);
  expect(sentBefore).toEqual([0]);
});
