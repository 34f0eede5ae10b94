import type { Duplex } from 'node:stream';

const lingerMs = 1_000;

/**
 * Says no to who asks for another protocol, and lets the connection go: as soon as its other end does, or else after a second. What
 * still comes is thrown away; unread, it would hide that the other end has closed.
 */
export function refuseUpgrade(socket: Duplex, status: string, headers = '', body = ''): void {
  const length = `Content-Length: ${Buffer.byteLength(body)}`;
  socket.end(`HTTP/1.1 ${status}\r\n${headers}Connection: close\r\n${length}\r\n\r\n${body}`);
  socket.resume();
  setTimeout(() => socket.destroy(), lingerMs).unref();
}
