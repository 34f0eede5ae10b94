import type { Duplex } from 'node:stream';

const most = 100;
const mostOfAddress = 20;
const withinMs = 5_000;

type Waiting = { address: string; late?: NodeJS.Timeout };

/** Sockets that have still to say by which token they call. They are nobody's, so there are few of them, of one address fewer, and none for long. */
export class UnknownSockets {
  private readonly waiting = new Map<Duplex, Waiting>();

  /** Counted until it is known, or its transport closes: not every upgrade becomes a socket. False where there are too many. */
  enter(address: string, transport: Duplex): boolean {
    const ofAddress = [...this.waiting.values()].filter((one) => one.address === address);
    if (transport.destroyed || this.waiting.size >= most || ofAddress.length >= mostOfAddress) return false;
    this.waiting.set(transport, { address });
    transport.once('close', () => this.leave(transport));
    return true;
  }

  /** Calls `end` where it is not known in 5 s. */
  hurry(transport: Duplex, end: () => void): void {
    const one = this.waiting.get(transport);
    if (one) one.late = setTimeout(end, withinMs);
  }

  leave(transport: Duplex): void {
    clearTimeout(this.waiting.get(transport)?.late);
    this.waiting.delete(transport);
  }
}
