import type { Keep } from '../live/keep.ts';
import { newStore } from '../live/store.ts';
import type { Store } from '../live/store.ts';

export type Drafts = {
  /** The text begun in each conversation. */
  store: Store<Readonly<Record<string, string>>>;
  /** Resolves when what was begun on an earlier visit is back. */
  ready: Promise<void>;
  set(conversationId: string, text: string): void;
  /** How many this device holds, those begun in other tabs too. */
  count(): Promise<number>;
  /** Deletes them from this device. */
  forget(): Promise<void>;
};

/** What was begun and not sent: per conversation and person, kept by the browser from the first letter. */
export function newDrafts(keep: Keep, userId: string): Drafts {
  const prefix = `draft:${userId}:`;
  const store = newStore<Readonly<Record<string, string>>>({});
  const held = () => keep.all<string>(prefix);
  const ready = held().then((kept) => {
    const drafts = kept.map(([key, text]) => [key.slice(prefix.length), text]);
    // What was typed while they were being read is newer.
    store.set({ ...Object.fromEntries(drafts), ...store.get() });
  });
  return {
    store,
    ready,
    set(conversationId, text) {
      if ((store.get()[conversationId] ?? '') === text) return;
      const key = prefix + conversationId;
      void (text === '' ? keep.delete(key) : keep.set(key, text));
      store.set({ ...store.get(), [conversationId]: text });
    },
    async count() {
      return (await held()).filter(([, text]) => text.trim() !== '').length;
    },
    async forget() {
      store.set({});
      await Promise.all((await held()).map(([key]) => keep.delete(key)));
    },
  };
}
