import { WebSocket } from 'ws';
import { Bucket } from './bucket.ts';

/** What the encoder answers for a registration: the subscription says nothing yet, the hub will. */
export const nothing = '';

/** 1012, come back (RFC 6455), and close codes of our own: 4401 the session is over · 4403 what its owner may do has changed · 4408 the reader was too slow · 4429 it sent too much. */
export const closeCodes = {
  restarting: 1012,
  sessionOver: 4401,
  standingChanged: 4403,
  tooSlow: 4408,
  tooMuch: 4429,
} as const;

/** A reader that lets this much of its own answers pile up is cut. */
const repliesBytes = 2_097_152;

/** A ping is answered, and costs as much as a message. */
const frameEvents = new Set<string | symbol>(['message', 'ping', 'pong']);

type BufferLike = Parameters<WebSocket['send']>[0];
type Callback = (error?: Error) => void;
type Options = { mask?: boolean; binary?: boolean; compress?: boolean; fin?: boolean };

/** A socket that counts what comes in before anything is parsed, and does not send `nothing`. */
export class LiveSocket extends WebSocket {
  private readonly frames = new Bucket({ perSecond: 100, burst: 300 });
  private readonly bytes = new Bucket({ perSecond: 262_144, burst: 2_097_152 });

  override send(data: BufferLike, options?: Options | Callback, callback?: Callback): void {
    if (data === nothing) return;
    if (this.bufferedAmount > repliesBytes) return this.cut(closeCodes.tooSlow);
    if (typeof options === 'object') super.send(data, options, callback);
    else super.send(data, options);
  }

  /** A peer that does not answer the closing within a second is cut. */
  cut(code: number): void {
    this.close(code);
    setTimeout(() => this.terminate(), 1_000).unref();
  }

  override emit(event: string | symbol, ...args: unknown[]): boolean {
    if (frameEvents.has(event) && !this.admits(args[0])) return false;
    return super.emit(event, ...args);
  }

  private admits(data: unknown): boolean {
    if (this.readyState !== this.OPEN) return false;
    if (this.frames.take(1) && this.bytes.take(Buffer.isBuffer(data) ? data.length : 0)) return true;
    this.cut(closeCodes.tooMuch);
    return false;
  }
}
