import { beforeEach } from 'vitest';
import { newConnection } from '../../../src/client/live/client.ts';
import { watchConnection } from '../../../src/client/live/watch-connection.ts';
import { atEnd, pass } from '../fake-time.ts';
import { FakeSocket } from './fake-socket.ts';

beforeEach(() => void (FakeSocket.made = []));

/** A client and its connection, which has begun to open a socket. */
export function open(sessionIsOver = () => Promise.resolve(false)) {
  const { client, connection } = newConnection({
    address: () => 'ws://school.example/trpc',
    WebSocket: FakeSocket as unknown as typeof WebSocket,
    sessionIsOver,
  });
  const stopWatching = watchConnection(connection);
  atEnd(() => {
    stopWatching();
    connection.disconnect();
  });
  connection.connect();
  return { client, connection };
}

/** The same, with its socket open. */
export async function openAndConnect() {
  const opened = open();
  await pass(0);
  FakeSocket.last().accept();
  await pass(0);
  return opened;
}
