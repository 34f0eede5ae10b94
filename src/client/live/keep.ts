import { del, entries, set } from 'idb-keyval';

/** What this browser keeps for a person between two visits: drafts and messages not sent yet. */
export type Keep = {
  all<Value>(prefix: string): Promise<[key: string, value: Value][]>;
  set(key: string, value: unknown): Promise<void>;
  delete(key: string): Promise<void>;
};

/** In IndexedDB; where there is none (private windows of some browsers), for this visit only: writing goes on. */
export function newKeep(): Keep {
  const memory = new Map<string, unknown>();
  const orMemory = async <Value>(stored: () => Promise<Value>, fallback: () => Value): Promise<Value> => {
    try {
      return await stored();
    } catch {
      return fallback();
    }
  };
  return {
    all: async <Value>(prefix: string) => {
      const found = await orMemory(
        () => entries<string, Value>(),
        () => [...(memory as Map<string, Value>)],
      );
      return found.filter(([key]) => typeof key === 'string' && key.startsWith(prefix));
    },
    set: (key, value) =>
      orMemory(
        () => set(key, value),
        () => void memory.set(key, value),
      ),
    delete: (key) =>
      orMemory(
        () => del(key),
        () => void memory.delete(key),
      ),
  };
}
