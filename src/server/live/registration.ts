import superjson from 'superjson';
import type { Connection } from './connection.ts';
import { frameOf, type RequestId } from './frame.ts';
import { nothing } from './live-socket.ts';

export type LiveStream = 'message' | 'conversation' | 'typing' | 'presence';

/**
 * One live subscription. Its generator yields it once, in place of events; the encoder meets it there with the request's id,
 * and from then on the hub writes its frames. What came before waits.
 */
export class Registration {
  readonly connection: Connection;
  readonly stream: LiveStream;
  /** Establishment → the revision up to which this subscription has been told everything. */
  readonly positions = new Map<string, number>();
  /** Of the signals, only those of this conversation. */
  readonly conversationId: string | undefined;
  private requestId: RequestId | null = null;
  private waiting: { cursor: string | null; event: object }[] = [];

  constructor(connection: Connection, stream: LiveStream, conversationId?: string) {
    this.connection = connection;
    this.stream = stream;
    this.conversationId = conversationId;
  }

  tell(cursor: string | null, event: object): void {
    if (this.requestId === null) this.waiting.push({ cursor, event });
    else this.connection.write(frameOf(this.requestId, cursor, event), cursor === null ? 'signal' : 'durable');
  }

  open(requestId: RequestId): void {
    this.requestId = requestId;
    const waiting = this.waiting;
    this.waiting = [];
    for (const { cursor, event } of waiting) this.tell(cursor, event);
  }
}

/** superjson both ways, but for a registration, which passes through to the encoder as it is. */
export const transformer = {
  input: superjson,
  output: {
    serialize: (value: unknown) => (value instanceof Registration ? value : superjson.serialize(value)),
    deserialize: (value: never) => superjson.deserialize(value),
  },
};

type Response = { id?: RequestId | null; result?: { data?: unknown } };

/** JSON in text frames, and nothing for a registration. */
export const encoder = {
  decode: (data: unknown): unknown => JSON.parse(String(data)),
  encode(response: unknown): string {
    const { id, result } = response as Response;
    if (!(result?.data instanceof Registration)) return JSON.stringify(response);
    if (id != null) result.data.open(id);
    return nothing;
  },
};
