import type { WebSocket } from 'ws';
import type { Registration } from './registration.ts';

/** Over this much waiting to be written, signals to a slow reader are dropped. */
const signalBufferBytes = 262_144;
/** Over this much the reader is cut; it comes back with its cursor and catches up from the rows. */
const durableBufferBytes = 1_048_576;

/** Close codes of our own: 4401 the session is over · 4408 the reader was too slow and may come back. */
export const closeCodes = { sessionOver: 4401, tooSlow: 4408 } as const;

/** One open socket: whose it is, what it listens to, and which conversations its owner is in, kept by the hub in the order of revisions. */
export class Connection {
  readonly userId: string;
  readonly sessionId: string;
  readonly socket: WebSocket;
  readonly registrations = new Set<Registration>();
  /** Conversation → the first seq that this person may see. */
  readonly conversations = new Map<string, number>();
  /** Establishment → the revision at which `conversations` was read. */
  readonly positions = new Map<string, number>();
  attached: Promise<void> | null = null;
  detached = false;
  sharesPresence = false;
  away = false;
  private lastTurn: Promise<void> = Promise.resolve();

  constructor(socket: WebSocket, session: { id: string; userId: string }) {
    this.socket = socket;
    this.sessionId = session.id;
    this.userId = session.userId;
  }

  /** A place in the line of what this socket sent: `before` is over when everything that came earlier has joined its batch. */
  takeTurn(): { before: Promise<void>; done: () => void } {
    const before = this.lastTurn;
    let done = () => {};
    this.lastTurn = new Promise((resolve) => (done = resolve));
    return { before, done };
  }

  /** A signal to a slow reader is dropped; a reader far behind is cut. */
  write(frame: string, kind: 'durable' | 'signal'): void {
    if (this.socket.readyState !== this.socket.OPEN) return;
    if (this.socket.bufferedAmount > durableBufferBytes) return this.close(closeCodes.tooSlow);
    if (kind === 'signal' && this.socket.bufferedAmount > signalBufferBytes) return;
    this.socket.send(frame);
  }

  /** A peer that does not answer the closing within a second is cut. */
  close(code: number): void {
    this.socket.close(code);
    setTimeout(() => this.socket.terminate(), 1_000).unref();
  }
}
