import type { Connection } from './connection.ts';
import type { Positions } from '../resume/cursor.ts';
import type { RequestId, SharedFrame } from '../fan-out/frame.ts';

export type LiveStream = 'message' | 'conversation' | 'typing' | 'presence' | 'account';

/**
 * One live subscription. Its generator yields it once, first and in place of events; the encoder meets it there with the
 * request's id, and from then on its frames are written without the adapter.
 */
export class Subscription {
  readonly connection: Connection;
  readonly stream: LiveStream;
  /** Establishment → the revision up to which this subscription has been told everything. */
  readonly positions = new Map<string, number>();
  isOfOneSchool = false;
  /** Whether it has been told all that was missed, and hears each revision as it is passed on. */
  upToDate = false;
  /** The school of which it last heard: its position there lies behind all that will be passed on. */
  inSyncWith: string | null = null;
  /** Of the signals, only those of this conversation. */
  readonly conversationId: string | undefined;
  private requestId: RequestId | null = null;
  private behindAt: Positions | null = null;
  private onBehind: (() => void) | null = null;

  constructor(connection: Connection, stream: LiveStream, conversationId?: string) {
    this.connection = connection;
    this.stream = stream;
    this.conversationId = conversationId;
  }

  /** False where the reader is too slow to be told. Where its socket closed before it was opened, there is nobody to tell. */
  tell(cursor: string | null, frame: SharedFrame): boolean {
    if (this.requestId === null) return true;
    return this.connection.sendBuffer.write(frame.of(this.requestId, cursor), cursor === null ? 'signal' : 'durable');
  }

  /** What nothing else remembers is written however slow the reader. */
  owe(frame: SharedFrame): void {
    if (this.requestId !== null) this.connection.sendBuffer.write(frame.of(this.requestId, null), 'owed');
  }

  open(requestId: RequestId): void {
    this.requestId = requestId;
  }

  /** From here on it hears nothing: whoever waits in `behind`, now or later, reads the rows since. */
  fallBehind(positions: Positions): void {
    this.connection.remove(this);
    this.behindAt ??= positions;
    this.onBehind?.();
  }

  /** Where it fell behind; null once the subscription is over. */
  behind(signal: AbortSignal): Promise<Positions | null> {
    return new Promise((resolve) => {
      const end = () => {
        signal.removeEventListener('abort', end);
        resolve(signal.aborted ? null : this.behindAt);
        this.behindAt = null;
        this.onBehind = null;
      };
      if (signal.aborted || this.behindAt) return end();
      this.onBehind = end;
      signal.addEventListener('abort', end, { once: true });
    });
  }
}
