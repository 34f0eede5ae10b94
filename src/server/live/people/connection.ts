import type { Duplex } from 'node:stream';
import { CallLimiter, type CallLimits } from '../socket/call-limiter.ts';
import type { LiveSocket } from '../socket/live-socket.ts';
import { SendBuffer } from '../socket/send-buffer.ts';
import type { LiveStream, Subscription } from './subscription.ts';

/** Who opened it, and by what: a session or a token, each under its id. */
export type Holder = { kind: 'session' | 'token'; id: string; userId: string };

/** `subscriptionsPerSocket`: how many subscriptions are let in. */
export type SocketLimits = CallLimits & { subscriptionsPerSocket: number };

/** One open socket: whose it is, what it listens to, and which conversations its owner is in, kept by the hub in the order of revisions. */
export class Connection {
  readonly userId: string;
  readonly holder: Holder;
  readonly socket: LiveSocket;
  readonly sendBuffer: SendBuffer;
  readonly callLimiter: CallLimiter;
  readonly subscriptions: Record<LiveStream, Subscription[]> = {
    message: [],
    conversation: [],
    typing: [],
    presence: [],
    account: [],
  };
  /** Conversation → the first seq that this person may see. */
  readonly conversations = new Map<string, number>();
  /** Establishment → the revision at which `conversations` was read. */
  readonly positions = new Map<string, number>();
  /** The establishments in which this person is staff; where that changes, the socket closes. */
  staffIn: ReadonlySet<string> = new Set();
  attached: Promise<void> | null = null;
  detached = false;
  /** The establishments in which this person's presence is told. */
  sharesPresenceIn: readonly string[] = [];
  /** All that its owner was in their schools when it was attached, as one text. */
  standing: string | null = null;
  /** In one of their schools, of which they hear nothing. */
  isSuspended = false;
  readonly subscriptionsAtMost: number;
  /** Subscriptions that were let in, heard or not yet. */
  subscriptionCount = 0;
  away = false;
  private lastTurn: Promise<void> = Promise.resolve();

  constructor(socket: LiveSocket, transport: Duplex, holder: Holder, limits: SocketLimits) {
    this.socket = socket;
    this.sendBuffer = socket.sendBuffer = new SendBuffer(socket, transport);
    this.callLimiter = new CallLimiter(socket, limits);
    this.subscriptionsAtMost = limits.subscriptionsPerSocket;
    this.holder = holder;
    this.userId = holder.userId;
  }

  add(subscription: Subscription): void {
    this.subscriptions[subscription.stream].push(subscription);
  }

  remove(subscription: Subscription): void {
    const subscriptions = this.subscriptions[subscription.stream];
    const index = subscriptions.indexOf(subscription);
    if (index >= 0) subscriptions.splice(index, 1);
  }

  sharePresence(establishmentId: string, isShared: boolean): void {
    const others = this.sharesPresenceIn.filter((id) => id !== establishmentId);
    this.sharesPresenceIn = isShared ? [...others, establishmentId] : others;
  }

  /**
   * A place in the line of what this socket sent: `before` is over when everything that came earlier has joined its batch, or was
   * refused. `done` passes the turn on, and not before it has come: a call that is refused at once lets nobody by.
   */
  takeTurn(): { before: Promise<void>; done: () => void } {
    const before = this.lastTurn;
    let done = () => {};
    const passed = new Promise<void>((resolve) => (done = resolve));
    this.lastTurn = before.then(() => passed);
    return { before, done };
  }
}
