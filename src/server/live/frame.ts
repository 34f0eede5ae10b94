import superjson from 'superjson';

export type RequestId = number | string;

/**
 * The tRPC frame of one event for one subscription: its own prefix, with the request id and the cursor, and the rest, encoded
 * once however many sockets it goes to. Without a cursor it is a signal, which a client that comes back does not ask for again.
 */
export function frameOf(requestId: RequestId, cursor: string | null, event: object): string {
  const id = JSON.stringify(requestId);
  if (cursor === null) return `{"id":${id},"result":{"type":"data","data":{"json":${restOf(event, signals)}`;
  return `{"id":${id},"result":{"type":"data","id":"${cursor}","data":{"json":{"id":"${cursor}","data":${restOf(event, durable)}`;
}

type Kind = { encoded: WeakMap<object, string>; encode: (event: object) => string };

const signals: Kind = {
  encoded: new WeakMap(),
  encode(event) {
    const { json, meta } = superjson.serialize(event);
    return `${JSON.stringify(json)}${metaText(meta)}}}}`;
  },
};

/** The envelope that tRPC's `tracked()` makes is `{ id, data }`, so superjson's notes on dates speak of `data.…`. */
const durable: Kind = {
  encoded: new WeakMap(),
  encode(event) {
    const { json, meta } = superjson.serialize({ data: event });
    const text = JSON.stringify(json).slice('{"data":'.length);
    return `${text}${metaText(meta)}}}}`;
  },
};

function metaText(meta: unknown): string {
  return meta === undefined ? '' : `,"meta":${JSON.stringify(meta)}`;
}

function restOf(event: object, kind: Kind): string {
  let text = kind.encoded.get(event);
  if (text === undefined) kind.encoded.set(event, (text = kind.encode(event)));
  return text;
}
