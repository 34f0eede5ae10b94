import type { BusMessage } from './bus.ts';

/** What is worth nothing a second later may wait for company; what else there is for its channel takes it along. */
const signalsWaitMs = 25;
const isSignal: Record<BusMessage['kind'], boolean> = {
  revisions: false,
  session: false,
  account: false,
  typing: true,
  presences: true,
  taken: true,
};

type Channel = string | null;
type Parcel = { messages: BusMessage[]; timer: NodeJS.Timeout | undefined; leaving: boolean };

/**
 * What goes to one channel, gathered: all that is published in one turn of the event loop leaves together at its end, in its order,
 * and signals alone within 25 ms. Every parcel costs each process a reading.
 */
export class Parcels {
  private readonly waiting = new Map<Channel, Parcel>();
  private readonly send: (channel: Channel, messages: readonly BusMessage[]) => void;

  constructor(send: (channel: Channel, messages: readonly BusMessage[]) => void) {
    this.send = send;
  }

  add(channel: Channel, message: BusMessage): void {
    const parcel = this.waiting.get(channel) ?? this.begin(channel);
    parcel.messages.push(message);
    if (isSignal[message.kind]) parcel.timer ??= setTimeout(() => this.leave(channel), signalsWaitMs);
    else if (!parcel.leaving) {
      parcel.leaving = true;
      setImmediate(() => this.leave(channel));
    }
  }

  close(): void {
    for (const { timer } of this.waiting.values()) clearTimeout(timer);
    this.waiting.clear();
  }

  private begin(channel: Channel): Parcel {
    const parcel = { messages: [], timer: undefined, leaving: false };
    this.waiting.set(channel, parcel);
    return parcel;
  }

  private leave(channel: Channel): void {
    const parcel = this.waiting.get(channel);
    if (!parcel) return;
    clearTimeout(parcel.timer);
    this.waiting.delete(channel);
    this.send(channel, parcel.messages);
  }
}
