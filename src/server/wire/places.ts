import type { Socket } from 'node:net';

/** Looked at every two seconds, an answer of which nothing was read for so long is given up: within 24 s. */
const unreadMs = 22_000;
export const everyMs = 2_000;

type Place = { address: string; read: number; readAt: number };

/** `isProxy`: behind such an address there are many people, and the proxy bounds what each of them may hold. */
export type PlaceLimits = { perAddress: number; isProxy(address: string): boolean };

/**
 * The connections of a server that are no WebSockets yet, each of them a place that anybody can take. Beyond so many from one
 * address the one that was quiet for longest gives way: whoever holds places shuts out nobody else.
 */
export class Places {
  private readonly places = new Map<Socket, Place>();
  private readonly byAddress = new Map<string, Set<Socket>>();
  private readonly limits: PlaceLimits;

  constructor(limits: PlaceLimits) {
    this.limits = limits;
  }

  take(socket: Socket): void {
    if (this.places.has(socket)) return;
    const address = socket.remoteAddress ?? '';
    this.places.set(socket, { address, read: 0, readAt: performance.now() });
    const others = this.byAddress.get(address) ?? new Set();
    this.byAddress.set(address, others.add(socket));
    socket.once('close', () => this.leave(socket));
    if (others.size > this.limits.perAddress && !this.limits.isProxy(address)) quietest(others).destroy();
  }

  /** It asks for something: of those of its address it is the last to give way. */
  use(socket: Socket): void {
    const others = this.byAddress.get(this.places.get(socket)?.address ?? '');
    if (others?.delete(socket)) others.add(socket);
  }

  leave(socket: Socket): void {
    const place = this.places.get(socket);
    if (!place) return;
    this.places.delete(socket);
    const others = this.byAddress.get(place.address);
    others?.delete(socket);
    if (others?.size === 0) this.byAddress.delete(place.address);
  }

  /** Lets go of those who do not read what they asked for. */
  cutUnread(now = performance.now()): void {
    for (const [socket, place] of this.places) {
      const read = socket.bytesWritten - socket.writableLength;
      if (socket.writableLength === 0 || read !== place.read) Object.assign(place, { read, readAt: now });
      else if (now - place.readAt >= unreadMs) socket.destroy();
    }
  }
}

function quietest(sockets: Set<Socket>): Socket {
  return sockets.values().next().value!;
}
