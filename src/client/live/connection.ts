import { createWSClient } from '@trpc/client';
import type { TRPCWebSocketClient } from '@trpc/client';
import { liveAddress } from './address.ts';
import { backOff } from './back-off.ts';
import { newCalls } from './calls.ts';
import type { Calls } from './calls.ts';
import { newEmitter } from './emitter.ts';
import { heardSocket } from './heard-socket.ts';
import { automatic, pace, slowness } from './pace.ts';
import { Pulse } from './pulse.ts';
import { newStore } from './store.ts';

/** `connected` means that the server was heard in the last 15 s; `disconnected` is the reader's own wish; `paused` is the server's, where more tabs are open than it has places for. */
export type ConnectionState = 'connecting' | 'connected' | 'reconnecting' | 'offline' | 'disconnected' | 'paused';

export type ConnectionOptions = {
  address?: () => string;
  WebSocket?: typeof WebSocket;
  /** Whether the server still knows this browser's session; asked when a socket is refused, for the browser does not say why. */
  sessionIsOver?: () => Promise<boolean>;
};

const closeCodes = { sessionOver: 4401, standingChanged: 4403, replaced: 4409, somebodyElse: 4410 };

/** The one connection of the app: opens, watches, replaces and closes the socket client. */
export class Connection {
  readonly state = newStore<ConnectionState>('connecting');
  /** How long the server took to answer when it was last asked for a sign of life. */
  readonly latencyMs = newStore<number | null>(null);
  /** Since when it is in its present state. */
  since = new Date();
  readonly sessionOver = newEmitter<void>();
  /** What this person may do is no longer what it was; said before the next socket is open. */
  readonly standingChanged = newEmitter<void>();
  /** A new socket is there, of whoever is signed in on this browser now; said before anything is sent on it. */
  readonly opened = newEmitter<void>();
  /** The person of `openFor` is no longer who is signed in on this browser: nothing is tried again. */
  readonly somebodyElse = newEmitter<void>();
  readonly calls: Calls = newCalls(() => this.clientForCalls());
  private client: TRPCWebSocketClient | null = null;
  private wished = true;
  private gaveWay = false;
  private person: string | null = null;
  private wasConnected = false;
  private readonly pulse = new Pulse();
  private readonly options: ConnectionOptions;

  constructor(options: ConnectionOptions = {}) {
    this.options = options;
    this.state.subscribe(() => (this.since = new Date()));
  }

  connect(): void {
    this.wished = true;
    this.gaveWay = false;
    if (this.client) return;
    this.client = this.newClient();
    this.update();
  }

  /** Stays closed until `connect`, whatever is called meanwhile. */
  disconnect(): void {
    this.wished = false;
    this.gaveWay = false;
    this.drop();
    this.state.set('disconnected');
  }

  /** Gives the present socket up, whatever its state, and tries at once with a new one. */
  reconnect(): void {
    this.drop();
    this.connect();
  }

  /** Comes back where it had given way to a tab that is used: two that both came back at once would take each other's place for ever. */
  use(): void {
    if (this.gaveWay) this.connect();
  }

  /** From here on each socket is this person's, or the server closes it. */
  openFor(userId: string): void {
    this.person = userId;
  }

  /** The server no longer knows the session: nothing is tried again, and whoever listens goes to sign-in. */
  endSession(): void {
    this.disconnect();
    this.sessionOver.emit();
  }

  /** Asks the socket for a sign of life; without one in 3 s it is replaced. One that is not open is replaced at once, but where it is the only try that its reader wishes it has its time. */
  doubt(): void {
    const socket = this.openSocket();
    if (socket) this.pulse.ask(socket);
    else if (this.client && this.triesAgain()) this.reconnect();
  }

  /** Once a second. The browser's own close() waits for a dead peer's goodbye, half a minute or more: a silent socket is left behind instead. */
  watch(): void {
    // Closing, and the other end does not say goodbye.
    if (this.client?.connection?.state === 'closed') return this.replace();
    if (this.openSocket()) {
      if (this.pulse.isUnanswered()) return this.replace();
      if (this.pulse.isSilent()) this.doubt();
    }
    this.update();
  }

  /** A socket that came to nothing: another one in its place, or none where its reader wants to be asked. */
  private replace(): void {
    if (this.triesAgain()) this.reconnect();
    else this.disconnect();
  }

  private triesAgain(): boolean {
    return automatic.get() === 'on';
  }

  /** The first call opens the connection, so that it need not wait for whoever mounts last. */
  private clientForCalls(): TRPCWebSocketClient | null {
    if (this.wished) this.connect();
    return this.client;
  }

  private newClient(): TRPCWebSocketClient {
    const isPresent = () => this.client === client;
    let opened = false;
    const client = createWSClient({
      url: () => this.address(),
      WebSocket: heardSocket(() => isPresent() && this.heard(), this.options.WebSocket),
      retryDelayMs: (attempt) => backOff(attempt) * slowness[pace.get()],
      keepAlive: { enabled: true, intervalMs: 10_000, pongTimeoutMs: 3_000 },
      onOpen: () => {
        opened = true;
        this.opened.emit();
        // The library calls the socket its own only after this event.
        setTimeout(() => this.update());
      },
      onClose: (cause) => {
        if (!isPresent()) return;
        if (cause?.code === closeCodes.sessionOver) return this.endSession();
        if (cause?.code === closeCodes.replaced) return this.giveWay();
        if (cause?.code === closeCodes.somebodyElse) return this.meetSomebodyElse();
        if (cause?.code === closeCodes.standingChanged) this.standingChanged.emit();
        if (!opened) void this.askSession();
        opened = false;
        if (cause?.code === closeCodes.standingChanged || this.triesAgain()) return this.update();
        this.disconnect();
      },
    });
    return client;
  }

  private address(): string {
    const address = (this.options.address ?? liveAddress)();
    return this.person === null ? address : `${address}?person=${encodeURIComponent(this.person)}`;
  }

  private meetSomebodyElse(): void {
    this.disconnect();
    this.somebodyElse.emit();
  }

  private giveWay(): void {
    this.disconnect();
    this.gaveWay = true;
    this.state.set('paused');
  }

  private heard(): void {
    this.latencyMs.set(this.pulse.hear() ?? this.latencyMs.get());
    this.update();
  }

  private update(): void {
    if (!this.client) return;
    if (this.openSocket() && this.pulse.isAlive()) {
      this.wasConnected = true;
      return this.state.set('connected');
    }
    if (!navigator.onLine) return this.state.set('offline');
    this.state.set(this.wasConnected ? 'reconnecting' : 'connecting');
  }

  private drop(): void {
    const dropped = this.client;
    this.client = null;
    this.pulse.forget();
    this.calls.loseAll();
    dropped?.close().catch(() => null);
  }

  private openSocket(): WebSocket | null {
    const connection = this.client?.connection;
    return connection?.state === 'open' ? connection.ws : null;
  }

  private async askSession(): Promise<void> {
    if (!navigator.onLine) return;
    if (await this.options.sessionIsOver?.().catch(() => false)) this.endSession();
  }
}
