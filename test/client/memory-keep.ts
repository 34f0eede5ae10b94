import type { Keep } from '../../src/client/live/keep.ts';

/** What a browser would keep, in the test's hand. */
export function memoryKeep(kept = new Map<string, unknown>()): Keep {
  return {
    all: <Value>(prefix: string) =>
      Promise.resolve([...(kept as Map<string, Value>)].filter(([key]) => key.startsWith(prefix))),
    set: (key, value) => Promise.resolve(void kept.set(key, value)),
    delete: (key) => Promise.resolve(void kept.delete(key)),
  };
}
