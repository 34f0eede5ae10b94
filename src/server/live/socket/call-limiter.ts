import type { WebSocket } from 'ws';
import { Refusal } from '../../../shared/refusals.ts';
import { Bucket } from './bucket.ts';

/** How many calls of one socket run at once, and how many more may wait before it is read no further. */
export type CallLimits = { callsInFlight: number; callsWaiting: number };

/** How many calls of one socket are answered a second, whatever frames they come in, and how many run at once: beyond those they wait in order, and where too many wait the socket is read no further. */
export class CallLimiter {
  private readonly rate = new Bucket({ perSecond: 100, burst: 400 });
  private running = 0;
  private readsNoMore = false;
  private readonly line: { enter: () => void; refuse: (error: Error) => void }[] = [];
  private readonly socket: WebSocket;
  private readonly limits: CallLimits;

  constructor(socket: WebSocket, limits: CallLimits) {
    this.socket = socket;
    this.limits = limits;
    socket.once('close', () => this.line.splice(0).forEach(({ refuse }) => refuse(new Refusal('session.none'))));
  }

  async enter(): Promise<void> {
    if (!this.rate.take(1)) throw new Refusal('rate.exceeded', 1_000);
    if (this.running < this.limits.callsInFlight) {
      this.running += 1;
      return;
    }
    await new Promise<void>((enter, refuse) => {
      this.line.push({ enter, refuse });
      if (this.line.length >= this.limits.callsWaiting) this.socket.pause();
    });
  }

  /** What was read is answered; the socket is not read on, however much room there is. */
  readNoMore(): void {
    this.readsNoMore = true;
    this.socket.pause();
  }

  /** Whether every call that was read has been answered. */
  get isIdle(): boolean {
    return this.running === 0;
  }

  /** How many were let in and are not answered yet, or wait for it. */
  get calls(): number {
    return this.running + this.line.length;
  }

  leave(): void {
    const next = this.line.shift();
    if (next) next.enter();
    else this.running -= 1;
    if (!this.readsNoMore && this.socket.isPaused && this.line.length < this.limits.callsWaiting / 2)
      this.socket.resume();
  }
}
