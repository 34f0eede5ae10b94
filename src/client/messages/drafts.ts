import type { Keep } from '../live/keep.ts';
import { newStore } from '../live/store.ts';
import type { Store } from '../live/store.ts';

export type Drafts = {
  /** The text begun in each conversation. */
  store: Store<Readonly<Record<string, string>>>;
  /** Resolves when what was begun on an earlier visit is back. */
  ready: Promise<void>;
  set(conversationId: string, text: string): void;
  /** How many this device holds. */
  count(): Promise<number>;
  /** Deletes them from this device; rejects where the browser does not. */
  forget(): Promise<void>;
  /** Hears what is written in other tabs, and reads again what could not be read before; returns what ends that. */
  follow(): () => void;
};

/** The version before kept the bare text, in a place of its own where it cannot trip over the present shape. */
const version = 2;
type Kept = { version: typeof version; text: string; typedAt: number };

/** While one types, another tab does not change the text under one's hands: what is newer there comes once they rest. */
const handsOnMs = 2_000;

/** What was begun and not sent: per conversation and person, kept by the browser from the first letter, and the same in all its tabs. */
export function newDrafts(keep: Keep, userId: string): Drafts {
  const place = `draft.${version}:${userId}:`;
  const placeBefore = `draft:${userId}:`;
  const store = newStore<Readonly<Record<string, string>>>({});
  const typedAt = new Map<string, number>();
  const heard = new Map<string, ReturnType<typeof setTimeout>>();
  const keptBefore = new Set<string>();
  /** What a later version keeps is left to it. */
  const keptLater = new Set<string>();

  async function held(): Promise<Record<string, string>> {
    const [now, before] = await Promise.all([keep.all(place), keep.all(placeBefore)]);
    const texts: Record<string, string> = {};
    for (const [key, value] of now) {
      const id = key.slice(place.length);
      const text = textOf(value);
      if (text === null) keptLater.add(id);
      else texts[id] = text;
    }
    for (const [key, text] of before) {
      const id = key.slice(placeBefore.length);
      if (typeof text !== 'string') continue;
      keptBefore.add(id);
      // Both where the version before was back for a while: then its text came after.
      texts[id] = [texts[id], text].filter(Boolean).join('\n');
    }
    return texts;
  }
  async function read() {
    // What was typed while they were being read is newer.
    store.set({ ...(await held()), ...store.get() });
  }
  function write(id: string, text: string, at: number) {
    const isLater = keptLater.has(id);
    const key = isLater ? placeBefore + id : place + id;
    if (text === '') keep.delete(key);
    else keep.set(key, isLater ? text : ({ version, text, typedAt: at } satisfies Kept));
    if (!isLater && keptBefore.delete(id)) keep.delete(placeBefore + id);
  }
  function hear(key: string, value: unknown) {
    const id = key.slice(place.length);
    const text = value === undefined ? '' : textOf(value);
    const last = typedAt.get(id) ?? 0;
    // The clock was set back since.
    const typedHere = last > Date.now() ? 0 : last;
    if (text === null || (value !== undefined && typedAtOf(value) < typedHere)) return;
    clearTimeout(heard.get(id));
    const show = () => store.set({ ...store.get(), [id]: text });
    const restingIn = typedHere + handsOnMs - Date.now();
    if (restingIn > 0) heard.set(id, setTimeout(show, restingIn));
    else show();
  }
  return {
    store,
    ready: read(),
    set(conversationId, text) {
      if ((store.get()[conversationId] ?? '') === text) return;
      const at = Date.now();
      clearTimeout(heard.get(conversationId));
      typedAt.set(conversationId, at);
      write(conversationId, text, at);
      store.set({ ...store.get(), [conversationId]: text });
    },
    async count() {
      return Object.values(await held()).filter((text) => text.trim() !== '').length;
    },
    async forget() {
      store.set({});
      await Promise.all([keep.empty(place), keep.empty(placeBefore)]);
    },
    follow() {
      const stops = [keep.hear(place, hear), keep.back.listen(() => void read())];
      void read();
      return () => {
        for (const stop of stops) stop();
        for (const timer of heard.values()) clearTimeout(timer);
      };
    },
  };
}

function textOf(kept: unknown): string | null {
  const { version: keptAs, text } = (kept ?? {}) as { version?: unknown; text?: unknown };
  return keptAs === version && typeof text === 'string' ? text : null;
}

function typedAtOf(kept: unknown): number {
  const { typedAt } = kept as { typedAt?: unknown };
  return typeof typedAt === 'number' ? typedAt : 0;
}
