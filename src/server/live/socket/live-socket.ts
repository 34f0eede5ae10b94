import { WebSocket } from 'ws';
import { Bucket } from './bucket.ts';
import { encodeFrame } from '../fan-out/frame.ts';
import type { SendBuffer } from './send-buffer.ts';

/** What the encoder answers for a subscription: the subscription says nothing yet, the hub will. */
export const nothing = '';

/** 1012, come back (RFC 6455), and close codes of our own: 4401 the session is over · 4403 what its owner may do has changed · 4408 the reader was too slow · 4409 it gave way to a newer socket of its owner · 4410 it was opened for a person who is not the one signed in · 4429 it sent too much. */
export const closeCodes = {
  restarting: 1012,
  sessionOver: 4401,
  standingChanged: 4403,
  tooSlow: 4408,
  replaced: 4409,
  somebodyElse: 4410,
  tooMuch: 4429,
} as const;

/** A reader that lets this much of its own answers pile up is cut. */
const repliesBytes = 2_097_152;

/** Looked at once a second, a peer that has said nothing for so long is asked, and cut where no answer comes: within 20 s of its last word. */
const silentMs = 13_500;
const answerMs = 4_500;

/** The control frame that asks a peer whether it is there, with nothing in it (RFC 6455 §5.5.2). */
const ping = Buffer.from([0x89, 0x00]);

/** How the answer to a frame begins that could not be read: no client of ours sends one, and it counts as five more. */
const answerToNone = '{"id":null,"error"';
const unreadableCost = 5;

/** `PING` and `PONG`, which a tab that nobody looks at says as well. */
const signOfLife = 4;
const asked = Buffer.from('PING');
const answered = encodeFrame('PONG');

/** A ping is answered, and costs as much as a message. */
const frameEvents = new Set<string | symbol>(['message', 'ping', 'pong']);

type BufferLike = Parameters<WebSocket['send']>[0];
type Callback = (error?: Error) => void;
type Options = { mask?: boolean; binary?: boolean; compress?: boolean; fin?: boolean };

/**
 * A socket that counts what comes in before anything is parsed, and does not send `nothing`. What the adapter answers leaves with
 * what the hub writes, in one system call.
 */
export class LiveSocket extends WebSocket {
  sendBuffer: SendBuffer | null = null;
  /** Sees each text first; what it takes, nobody else hears of. */
  shortPath: { takes(frame: Buffer): boolean } | null = null;
  private readonly frames = new Bucket({ perSecond: 100, burst: 300 });
  private readonly bytes = new Bucket({ perSecond: 262_144, burst: 2_097_152 });
  /** When its client last said more than a sign of life. */
  usedAt = performance.now();
  private heardAt = performance.now();
  private askedAt = 0;

  override send(data: BufferLike, options?: Options | Callback, callback?: Callback): void {
    if (data === nothing) return;
    if (typeof data === 'string' && data.startsWith(answerToNone) && !this.frames.take(unreadableCost))
      return this.cut(closeCodes.tooMuch);
    const { sendBuffer } = this;
    if ((sendBuffer?.buffered ?? this.bufferedAmount) > repliesBytes) return this.cut(closeCodes.tooSlow);
    if (sendBuffer && typeof data === 'string' && options === undefined) sendBuffer.write(encodeFrame(data), 'owed');
    else if (typeof options === 'object') super.send(data, options, callback);
    else super.send(data, options);
  }

  /** After all that was to be said. */
  override close(code?: number, data?: string | Buffer): void {
    this.sendBuffer?.flush();
    super.close(code, data);
  }

  /** A peer that does not answer the closing within a second is cut. */
  cut(code: number): void {
    this.close(code);
    setTimeout(() => this.terminate(), 1_000).unref();
  }

  /** True where it was asked now. One that is not read at present cannot be heard. */
  askIfSilent(now: number): boolean {
    if (this.isPaused || this.readyState !== this.OPEN) return false;
    if (this.askedAt > this.heardAt) {
      if (now - this.askedAt >= answerMs) this.terminate();
      return false;
    }
    if (now - this.heardAt < silentMs) return false;
    this.askedAt = now;
    if (this.sendBuffer) this.sendBuffer.writeAside(ping);
    else this.ping();
    return true;
  }

  override emit(event: string | symbol, ...args: unknown[]): boolean {
    if (frameEvents.has(event) && !this.admits(args[0])) return false;
    if (event === 'message' && (args[0] as Buffer).length > signOfLife) this.usedAt = this.heardAt;
    if (event === 'message' && !args[1] && this.takes(args[0] as Buffer)) return true;
    return super.emit(event, ...args);
  }

  /** What is asked all the time, by each client that is merely there, and what a busy server is asked most. */
  private takes(frame: Buffer): boolean {
    const { sendBuffer } = this;
    if (!sendBuffer || !frame.equals(asked)) return this.shortPath?.takes(frame) ?? false;
    if (sendBuffer.buffered > repliesBytes) this.cut(closeCodes.tooSlow);
    else sendBuffer.writeAside(answered);
    return true;
  }

  private admits(data: unknown): boolean {
    if (this.readyState !== this.OPEN) return false;
    this.heardAt = performance.now();
    if (this.frames.take(1) && this.bytes.take(Buffer.isBuffer(data) ? data.length : 0)) return true;
    this.cut(closeCodes.tooMuch);
    return false;
  }
}
