import { stringify } from './stringify.ts';

export type RequestId = number | string;

/** Clients of one kind name their requests alike, so a few frames serve nearly all sockets; more are not worth the memory. */
const framesKept = 32;

/**
 * One event, ready for every socket: each frame is a prefix of its own, with the request id and the cursor, and the rest, encoded
 * once. Without a cursor it is a signal, which a client that comes back does not ask for again.
 */
export class SharedFrame {
  private readonly event: object;
  private readonly kept: number;
  private readonly frames = new Map<string, Buffer>();
  private last: { requestId: RequestId; cursor: string | null; frame: Buffer } | undefined;
  private durable: string | undefined;
  private signal: string | undefined;

  constructor(event: object, kept = framesKept) {
    this.event = event;
    this.kept = kept;
  }

  of(requestId: RequestId, cursor: string | null): Buffer {
    const { last } = this;
    if (last && last.requestId === requestId && last.cursor === cursor) return last.frame;
    const frame = this.find(requestId, cursor);
    this.last = { requestId, cursor, frame };
    return frame;
  }

  private find(requestId: RequestId, cursor: string | null): Buffer {
    // The number 7 and the text "7" are two ids.
    const key = `${typeof requestId} ${requestId} ${cursor ?? ''}`;
    const known = this.frames.get(key);
    if (known) return known;
    const frame = encodeFrame(this.textOf(JSON.stringify(requestId), cursor));
    if (this.frames.size < this.kept) this.frames.set(key, frame);
    return frame;
  }

  private textOf(id: string, cursor: string | null): string {
    if (cursor === null) {
      this.signal ??= stringify(this.event);
      return `{"id":${id},"result":{"type":"data","data":${this.signal}}}`;
    }
    this.durable ??= durableRest(this.event);
    return `{"id":${id},"result":{"type":"data","id":"${cursor}","data":{"json":{"id":"${cursor}","data":${this.durable}}}`;
  }
}

/** The envelope that tRPC's `tracked()` makes is `{ id, data }`, so superjson's notes on dates speak of `data.…`. */
function durableRest(event: object): string {
  return stringify({ data: event }).slice('{"json":{"data":'.length);
}

/** RFC 6455 §5.2: one final text frame, unmasked, as a server sends it. */
export function encodeFrame(text: string): Buffer {
  const length = Buffer.byteLength(text);
  const head = length < 126 ? 2 : length < 65_536 ? 4 : 10;
  const frame = Buffer.allocUnsafe(head + length);
  frame[0] = 0x81;
  if (head === 2) frame[1] = length;
  if (head === 4) frame.writeUInt16BE(length, frame.writeUInt8(126, 1));
  if (head === 10) frame.writeBigUInt64BE(BigInt(length), frame.writeUInt8(127, 1));
  frame.write(text, head);
  return frame;
}
