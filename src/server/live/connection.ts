import type { Duplex } from 'node:stream';
import { Admission } from './admission.ts';
import type { LiveSocket } from './live-socket.ts';
import { Outlet } from './outlet.ts';
import type { LiveStream, Registration } from './registration.ts';

/** One open socket: whose it is, what it listens to, and which conversations its owner is in, kept by the hub in the order of revisions. */
export class Connection {
  readonly userId: string;
  readonly sessionId: string;
  readonly socket: LiveSocket;
  readonly outlet: Outlet;
  readonly admission: Admission;
  readonly registrations: Record<LiveStream, Registration[]> = {
    message: [],
    conversation: [],
    typing: [],
    presence: [],
  };
  /** Conversation → the first seq that this person may see. */
  readonly conversations = new Map<string, number>();
  /** Establishment → the revision at which `conversations` was read. */
  readonly positions = new Map<string, number>();
  attached: Promise<void> | null = null;
  detached = false;
  sharesPresence = false;
  /** In one of their schools, of which they hear nothing. */
  isSuspended = false;
  /** Subscriptions that were let in, heard or not yet. */
  subscriptions = 0;
  away = false;
  private lastTurn: Promise<void> = Promise.resolve();

  constructor(socket: LiveSocket, transport: Duplex, session: { id: string; userId: string }) {
    this.socket = socket;
    this.outlet = socket.outlet = new Outlet(socket, transport);
    this.admission = new Admission(socket);
    this.sessionId = session.id;
    this.userId = session.userId;
  }

  add(registration: Registration): void {
    this.registrations[registration.stream].push(registration);
  }

  remove(registration: Registration): void {
    const registrations = this.registrations[registration.stream];
    const index = registrations.indexOf(registration);
    if (index >= 0) registrations.splice(index, 1);
  }

  /** A place in the line of what this socket sent: `before` is over when everything that came earlier has joined its batch. */
  takeTurn(): { before: Promise<void>; done: () => void } {
    const before = this.lastTurn;
    let done = () => {};
    this.lastTurn = new Promise((resolve) => (done = resolve));
    return { before, done };
  }
}
