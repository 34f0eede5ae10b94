import type { Keep } from '../live/keep.ts';
import { newStore } from '../live/store.ts';
import type { Store } from '../live/store.ts';

export type Drafts = {
  /** The text begun in each conversation. */
  store: Store<Readonly<Record<string, string>>>;
  /** Resolves when what was begun on an earlier visit is back. */
  ready: Promise<void>;
  set(conversationId: string, text: string): void;
};

/** What was begun and not sent: per conversation and person, kept by the browser from the first letter. */
export function newDrafts(keep: Keep, userId: string): Drafts {
  const prefix = `draft:${userId}:`;
  const store = newStore<Readonly<Record<string, string>>>({});
  const ready = keep.all<string>(prefix).then((kept) => {
    const drafts = kept.map(([key, text]) => [key.slice(prefix.length), text]);
    // What was typed while they were being read is newer.
    store.set({ ...Object.fromEntries(drafts), ...store.get() });
  });
  return {
    store,
    ready,
    set(conversationId, text) {
      if ((store.get()[conversationId] ?? '') === text) return;
      store.set({ ...store.get(), [conversationId]: text });
      const key = prefix + conversationId;
      void (text === '' ? keep.delete(key) : keep.set(key, text));
    },
  };
}
