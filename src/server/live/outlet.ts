import type { Duplex } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';

/** Over this much waiting to be written, signals to a slow reader are dropped. */
const signalBytes = 262_144;
/** Over this much a reader lags: it gets nothing more until it has read what waits, and then the rows. */
const durableBytes = 1_048_576;
const drainedBytes = 65_536;
const drainMs = 30_000;

/** How long one turn of the event loop may go on writing. */
const sliceMs = 8;
const corked = new Set<Duplex>();
let flushing = false;

/** The writing end of one socket: ready frames, all that is due in one turn of the loop in one system call. */
export class Outlet {
  lagging = false;
  private readonly transport: Duplex;

  constructor(transport: Duplex) {
    this.transport = transport;
  }

  /** False where the reader lags, or has not the room for a signal; what it was to hear is in the rows, or not worth it. */
  write(frame: Buffer, kind: 'durable' | 'waited' | 'signal'): boolean {
    const { transport } = this;
    if (transport.destroyed || transport.writableEnded) return true;
    const waiting = transport.writableLength;
    if (waiting > durableBytes) this.lagging = true;
    if (kind !== 'waited' && (this.lagging || (kind === 'signal' && waiting > signalBytes))) return false;
    cork(transport);
    transport.write(frame);
    return true;
  }

  /** Once a lagging reader has read on; false where it has not in 30 s. */
  async drained(signal: AbortSignal): Promise<boolean> {
    for (const end = Date.now() + drainMs; this.transport.writableLength > drainedBytes; await wait(50)) {
      if (signal.aborted || Date.now() > end) return false;
    }
    this.lagging = false;
    return true;
  }

  get buffered(): number {
    return this.transport.writableLength;
  }
}

function cork(transport: Duplex): void {
  if (corked.has(transport)) return;
  corked.add(transport);
  transport.cork();
  if (flushing) return;
  flushing = true;
  setImmediate(flush);
}

/** A message to a thousand people is written in slices, so that no one waits for all of it. */
function flush(): void {
  const end = performance.now() + sliceMs;
  let count = 0;
  for (const transport of corked) {
    corked.delete(transport);
    transport.uncork();
    count += 1;
    if (count % 32 === 0 && performance.now() > end) {
      setImmediate(flush);
      return;
    }
  }
  flushing = false;
}
