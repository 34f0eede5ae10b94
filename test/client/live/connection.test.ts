import { describe, expect, test } from 'vitest';
import { liveAddress } from '../../../src/client/live/address.ts';
import { pass } from '../fake-time.ts';
import { FakeSocket } from './fake-socket.ts';
import { open, openAndConnect } from './opened-connection.ts';

describe('the address', () => {
  test('is the page’s own, wss behind https', () => {
    expect(liveAddress({ protocol: 'http:', host: 'localhost:3000' })).toBe('ws://localhost:3000/trpc');
    expect(liveAddress({ protocol: 'https:', host: 'preau.example' })).toBe('wss://preau.example/trpc');
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
});
