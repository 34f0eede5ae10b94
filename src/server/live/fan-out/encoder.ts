import superjson from 'superjson';
import type { RequestId } from './frame.ts';
import { nothing } from '../socket/live-socket.ts';
import { Subscription } from '../people/subscription.ts';
import { isModestJson } from './modest-json.ts';
import { readInput } from './read-input.ts';
import { stringify } from './stringify.ts';

/** superjson both ways; but a subscription passes through to the encoder. */
export const transformer = {
  input: {
    serialize: superjson.serialize,
    deserialize: readInput,
  },
  output: {
    serialize: (value: unknown) => (value instanceof Subscription ? value : new Answer(value)),
    deserialize: (value: never) => superjson.deserialize(value),
  },
};

/** What a procedure answers: the encoder writes its text; over HTTP tRPC writes the JSON itself, of what the text says. */
class Answer {
  private readonly value: unknown;

  constructor(value: unknown) {
    this.value = value;
  }

  get text(): string {
    return stringify(this.value);
  }

  toJSON(): unknown {
    return JSON.parse(this.text);
  }
}

type Response = { id?: RequestId | null; jsonrpc?: string; result?: { id?: string; data?: unknown } };

/** However deep, it costs next to nothing to parse. */
const smallLength = 4_096;

/** JSON in text frames, and nothing for a subscription. */
export const encoder = {
  decode(data: unknown): unknown {
    const text = String(data);
    if (text.length > smallLength && !isModestJson(Buffer.from(text)))
      throw new TypeError('A frame holds no more than any call of ours.');
    const frame: unknown = JSON.parse(text);
    const calls: unknown[] = Array.isArray(frame) ? frame : [frame];
    if (!calls.every(hasShortId)) throw new TypeError('The id of a request is a number or a short text.');
    return frame;
  },
  encode(response: unknown): string {
    const { id, jsonrpc, result } = response as Response;
    const data = result?.data;
    if (data instanceof Answer && result?.id === undefined) {
      const head = JSON.stringify({ id, jsonrpc }).slice(0, -1);
      return `${head},"result":{"type":"data","data":${data.text}}}`;
    }
    if (!(data instanceof Subscription)) return JSON.stringify(response);
    if (id != null) data.open(id);
    return nothing;
  },
};

/** Written before each event of a subscription: a long one would be sent, and kept, as often as there are events. */
const idLength = 64;

function hasShortId(call: unknown): boolean {
  const id: unknown = (call as { id?: unknown } | null)?.id ?? 0;
  return typeof id === 'number' || (typeof id === 'string' && id.length <= idLength);
}
