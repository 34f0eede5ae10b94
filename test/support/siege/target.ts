import { connect, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

/** What is besieged, and by whom; handed to the program as text. */
export type Target = {
  url: string;
  /** The session of the pupil who hammers, and of people whose ten sockets each stop reading. */
  pupil: string;
  silent: string[];
  /** The pupil's, with this teacher. */
  conversationId: string;
  teacherId: string;
  /** A file of a megabyte. */
  file: string;
  slowClients: number;
};

/** What was done so far, by its name. */
export const done: Record<string, number> = {};

export function count(what: string): void {
  done[what] = (done[what] ?? 0) + 1;
}

let dialled = 0;

/** Each from another address of this machine, so that no bound for one address is what saves the server. */
export function nextAddress(): string {
  dialled += 1;
  return `127.0.1.${1 + (dialled % 250)}`;
}

/** A connection that closes nothing by itself, and reads nothing until it is told to. */
export function dial({ url }: Target, text = ''): Socket {
  const { hostname, port } = new URL(url);
  const socket = connect({ host: hostname, port: Number(port), localAddress: nextAddress(), allowHalfOpen: true });
  socket.on('error', () => socket.destroy()).pause();
  if (text) socket.write(text);
  return socket;
}

/** Once the other end has let go, or `withinMs` have passed. */
export async function letGo(socket: Socket, withinMs: number): Promise<void> {
  const over = new AbortController();
  const closed = new Promise((resolve) => socket.once('end', resolve).once('close', resolve));
  await Promise.race([closed, wait(withinMs, undefined, { signal: over.signal }).catch(() => undefined)]);
  over.abort();
  socket.destroy();
}

/** Does it again and again, so many times at once. */
export function forever(atOnce: number, pauseMs: number, act: () => Promise<unknown> | void): void {
  const again = async () => {
    for (;;) {
      await act();
      await wait(pauseMs * (0.5 + Math.random()));
    }
  };
  for (let index = 0; index < atOnce; index += 1) void again();
}

export function head(request: string, ...lines: string[]): string {
  return `${[`${request} HTTP/1.1`, 'Host: school', ...lines].join('\r\n')}\r\n\r\n`;
}

export const upgrade = ['Connection: Upgrade', 'Upgrade: websocket', 'Sec-WebSocket-Version: 13'];
export const websocketKey = 'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==';
