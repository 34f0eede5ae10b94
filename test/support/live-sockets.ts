import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocket, WebSocketServer, type ClientOptions } from 'ws';
import { Connection } from '../../src/server/live/people/connection.ts';
import { LiveSocket } from '../../src/server/live/socket/live-socket.ts';
import { usualLimits } from './usual-limits.ts';

/** Both ends of one real socket: the server's, as the hub writes to it, and the peer's, with what it has heard. */
export type LivePair = {
  connection: Connection;
  socket: LiveSocket;
  peer: WebSocket;
  heard: string[];
  pings(): number;
  /** The code that the peer was closed with. */
  closed: Promise<number>;
};

/** Sockets as the server opens them, and nothing behind them: nobody answers what a peer says. */
export async function liveSockets() {
  const wss = new WebSocketServer({ host: '127.0.0.1', port: 0, WebSocket: LiveSocket });
  await once(wss, 'listening');
  const { port } = wss.address() as AddressInfo;
  const open = async (options?: ClientOptions): Promise<LivePair> => {
    const peer = new WebSocket(`ws://127.0.0.1:${port}`, options);
    const heard: string[] = [];
    let pings = 0;
    peer.on('message', (data: Buffer) => heard.push(data.toString()));
    peer.on('ping', () => (pings += 1));
    const closed = new Promise<number>((resolve) => peer.once('close', resolve));
    const accepted = once(wss, 'connection') as Promise<[LiveSocket, IncomingMessage]>;
    const [[socket, { socket: transport }]] = await Promise.all([accepted, once(peer, 'open')]);
    const connection = new Connection(
      socket,
      transport,
      { kind: 'session', id: 'session', userId: 'user' },
      usualLimits,
    );
    return { connection, socket, peer, heard, pings: () => pings, closed };
  };
  const close = async () => {
    for (const socket of wss.clients) socket.terminate();
    await new Promise((resolve) => wss.close(resolve));
  };
  return { wss, open, [Symbol.asyncDispose]: close };
}
