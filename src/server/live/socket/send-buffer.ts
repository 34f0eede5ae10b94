import type { Duplex } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { WebSocket } from 'ws';
import { writeSoon } from './write-soon.ts';

/** Over this much waiting to be written, signals to a slow reader are dropped. */
const signalBytes = 262_144;
/** Over this much a reader lags: it gets nothing more until it has read what waits, and then the rows. */
const durableBytes = 1_048_576;
const drainedBytes = 65_536;
const drainMs = 30_000;

type Kind = 'durable' | 'signal' | 'owed';

/** The writing end of one socket: ready frames, and what is due at one moment in one system call. */
export class SendBuffer {
  lagging = false;
  /** How many frames were written. */
  frames = 0;
  writtenAt = -Infinity;
  private readonly socket: WebSocket;
  private readonly transport: Duplex;
  /** What is due: one frame mostly, which needs no list. */
  private first: Buffer | null = null;
  private more: Buffer[] = [];
  private dueBytes = 0;
  /** Whether the transport kept something back when it was last written to; it is asked only then. */
  private backlog = false;

  constructor(socket: WebSocket, transport: Duplex) {
    this.socket = socket;
    this.transport = transport;
  }

  /**
   * False where the reader lags, or has not the room for a signal; what it was to hear is in the rows, or not worth it. What is
   * owed is remembered nowhere else, and written in any case.
   */
  write(frame: Buffer, kind: Kind): boolean {
    const isFree = !this.lagging && !this.backlog && this.dueBytes <= signalBytes;
    if (!isFree && !this.admits(kind)) return false;
    this.frames += 1;
    this.dueBytes += frame.length;
    if (this.first) this.more.push(frame);
    else {
      this.first = frame;
      writeSoon(this);
    }
    return true;
  }

  /** With what is due anyway, or else at once: what everyone is asked in the same moment must not make anyone rest. */
  writeAside(frame: Buffer): void {
    if (this.first) {
      this.more.push(frame);
      this.dueBytes += frame.length;
    } else {
      this.transport.write(frame);
      this.backlog = this.transport.writableLength > 0;
    }
  }

  /** Nothing may follow the frame that closes; whoever comes back hears it from the rows. */
  flush(now = performance.now()): void {
    const { first, more, transport } = this;
    if (!first) return;
    this.first = null;
    this.dueBytes = 0;
    this.writtenAt = now;
    if (more.length > 0) this.more = [];
    if (this.socket.readyState !== WebSocket.OPEN) return;
    if (more.length === 0) transport.write(first);
    else writeTogether(transport, first, more);
    this.backlog = transport.writableLength > 0;
  }

  /** Once a lagging reader has read on; false where it has not in 30 s. */
  async drained(signal: AbortSignal): Promise<boolean> {
    const end = performance.now() + drainMs;
    for (; this.first || this.buffered > drainedBytes; await wait(50)) {
      if (signal.aborted || performance.now() > end) return false;
    }
    this.lagging = false;
    return true;
  }

  get buffered(): number {
    return this.transport.writableLength + this.dueBytes;
  }

  private admits(kind: Kind): boolean {
    const { buffered } = this;
    if (buffered > durableBytes) this.lagging = true;
    return kind === 'owed' || !(this.lagging || (kind === 'signal' && buffered > signalBytes));
  }
}

function writeTogether(transport: Duplex, first: Buffer, more: readonly Buffer[]): void {
  transport.cork();
  transport.write(first);
  for (const frame of more) transport.write(frame);
  transport.uncork();
}
