import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';

const text = 0x81;
const pong = 0x8a;

/** The web client asks a line on which it heard nothing for so long (src/client/live/connection.ts). */
const askAfterMs = 10_000;
const answer = 'PONG';
const nothing = Buffer.alloc(0);

/** `onText`: a frame's text is what stands in `read` between `from` and `end`; to cut it out would cost as much as to read it. */
type Listening = { onText: (read: string, from: number, end: number) => void; onClose: () => void };

/**
 * A client's WebSocket that costs little: what a read brings becomes one text, and each frame a part of it. It understands what the
 * servers under measurement say: whole text frames in ASCII, pings, and closing.
 */
export class Line {
  /** When something was last read, from whichever socket. */
  static readAt = 0;
  private readonly socket: Socket;
  private readonly listening: Listening;
  /** What was read of a frame that is not whole yet. */
  private rest: Buffer = nothing;
  private asking: NodeJS.Timeout | undefined;

  private constructor(socket: Socket, listening: Listening) {
    this.socket = socket;
    this.listening = listening;
    socket.setNoDelay(true);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => {
      clearTimeout(this.asking);
      listening.onClose();
    });
    socket.on('data', (chunk: Buffer) => this.read(chunk));
  }

  static async open(url: string, headers: Record<string, string>, listening: Listening): Promise<Line> {
    const upgrade = {
      connection: 'Upgrade',
      upgrade: 'websocket',
      'sec-websocket-version': '13',
      'sec-websocket-key': randomBytes(16).toString('base64'),
    };
    const req = request(url.replace('ws', 'http'), { headers: { ...headers, ...upgrade }, agent: false });
    req.on('response', (res) => req.destroy(new Error(`refused: ${res.statusCode}`)));
    req.end();
    const [, socket, head] = (await once(req, 'upgrade')) as [IncomingMessage, Socket, Buffer];
    const line = new Line(socket, listening);
    if (head.length > 0) line.read(head);
    return line;
  }

  send(body: string): void {
    this.write(text, Buffer.from(body));
  }

  askNowAndThen(): void {
    this.asking ??= setTimeout(() => this.send('PING'), askAfterMs);
  }

  pause(): void {
    this.socket.pause();
  }

  resume(): void {
    this.socket.resume();
  }

  terminate(): void {
    this.socket.destroy();
  }

  private read(chunk: Buffer): void {
    Line.readAt = performance.now();
    this.asking?.refresh();
    const bytes = this.rest.length > 0 ? Buffer.concat([this.rest, chunk]) : chunk;
    const read = bytes.toString('latin1');
    let at = 0;
    for (let end = endOf(bytes, at); end <= bytes.length; end = endOf(bytes, at)) {
      const first = bytes[at]!;
      const from = at + headOf(bytes, at);
      at = end;
      if (first === text && read.startsWith(answer, from)) continue;
      else if (first === text) this.listening.onText(read, from, end);
      else if ((first & 0x0f) === 0x09) this.write(pong, bytes.subarray(from, end));
      else this.terminate();
    }
    this.rest = at === bytes.length ? nothing : bytes.subarray(at);
  }

  /** Masked, as a client's frames must be (RFC 6455 §5.3). */
  private write(kind: number, body: Buffer): void {
    const head = body.length < 126 ? 2 : 4;
    const frame = Buffer.allocUnsafe(head + 4 + body.length);
    frame[0] = kind;
    frame[1] = 0x80 | (head === 2 ? body.length : 126);
    if (head === 4) frame.writeUInt16BE(body.length, 2);
    const mask = (Math.random() * 0xffffffff) >>> 0;
    frame.writeUInt32BE(mask, head);
    for (let index = 0; index < body.length; index += 1)
      frame[head + 4 + index] = body[index]! ^ (mask >>> (24 - 8 * (index & 3)));
    this.socket.write(frame);
  }
}

/** How long a frame's head is, by its second byte. */
function headOf(bytes: Buffer, at: number): number {
  const length = bytes[at + 1]!;
  return length < 126 ? 2 : length === 126 ? 4 : 10;
}

/** Where the frame ends that begins at `at`; beyond all there is where not even its head is whole. */
function endOf(bytes: Buffer, at: number): number {
  if (at + 2 > bytes.length) return Infinity;
  const head = headOf(bytes, at);
  if (at + head > bytes.length) return Infinity;
  if (head === 2) return at + 2 + bytes[at + 1]!;
  return at + head + (head === 4 ? bytes.readUInt16BE(at + 2) : Number(bytes.readBigUInt64BE(at + 2)));
}
