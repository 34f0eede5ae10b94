import superjson from 'superjson';
import type { RequestId } from './frame.ts';
import { nothing } from './live-socket.ts';
import { Registration } from './registration.ts';

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
