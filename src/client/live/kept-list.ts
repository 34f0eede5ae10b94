import type { Keep } from './keep.ts';
import { newStore } from './store.ts';
import type { Store } from './store.ts';

/** A thing that the browser keeps from the first moment, so that a reload loses nothing. It stands in a line. */
export type Waiting = { id: string; position: number };

export type KeptList<Entry extends Waiting> = {
  /** In the order in which they were made, those of this person's other tabs among them. */
  store: Store<readonly Entry[]>;
  ready: Promise<void>;
  find(id: string): Entry | undefined;
  /** A place in line behind all others. It only grows on this device, also where the clock is set back: ids and times do not. */
  nextPosition(): number;
  /** In the place of the one with its id, or as a new one of this page's own. */
  put(entry: Entry): void;
  /** Takes it off this device. */
  remove(id: string): void;
  /** Whether it was made here, or was waiting when this page came; another tab knows the others as its own. */
  isOwn(id: string): boolean;
  /** How many this device holds. */
  count(): Promise<number>;
  /** Deletes them from this device; rejects where the browser does not. */
  forget(): Promise<void>;
  /** Hears what other tabs do to it, and reads again what could not be read before; returns what ends that. */
  follow(): () => void;
};

/** What one person has waiting on this device, the same in all tabs. `readKept`: null for what a later version kept, which is left to it. */
export function newKeptList<Entry extends Waiting>(
  keep: Keep,
  prefix: string,
  readKept: (value: unknown) => Entry | null,
): KeptList<Entry> {
  const store = newStore<readonly Entry[]>([]);
  const own = new Set<string>();
  /** Where in line each stood that is gone: a tab that has not heard yet may write it back as it was. One that was made anew stands further back. */
  const gone = new Map<string, number>();
  const isGone = ({ id, position }: Entry) => position <= (gone.get(id) ?? -1);
  const find = (id: string) => store.get().find((one) => one.id === id);
  const nextPosition = () => Math.max(Date.now(), (store.get().at(-1)?.position ?? 0) + 1);
  const write = (entry: Entry) => keep.set(prefix + entry.id, entry);
  const show = (entries: readonly Entry[]) => store.set([...entries].sort(inLine));
  const present = (entry: Entry) => show([...store.get().filter(({ id }) => id !== entry.id), entry]);

  async function read(isFirst: boolean) {
    const kept = (await keep.all(prefix))
      .flatMap(([, value]) => readKept(value) ?? [])
      .filter((entry) => !find(entry.id) && !isGone(entry));
    if (kept.length === 0) return;
    for (const { id } of kept) if (isFirst) own.add(id);
    const last = Math.max(...kept.map(({ position }) => position));
    // What was made while the first were being read stands behind them.
    const made = isFirst ? store.get().map((entry, at) => behind(entry, last + 1 + at)) : store.get();
    show([...kept, ...made]);
  }
  function behind(entry: Entry, position: number): Entry {
    if (!(entry.position < position)) return entry;
    const moved = { ...entry, position };
    write(moved);
    return moved;
  }
  function drop(id: string) {
    gone.set(id, find(id)?.position ?? gone.get(id) ?? nextPosition());
    if (find(id)) store.set(store.get().filter((one) => one.id !== id));
  }
  function hear(key: string, value: unknown) {
    const entry = readKept(value);
    if (value === undefined) drop(key.slice(prefix.length));
    else if (entry && isGone(entry)) keep.delete(key);
    else if (entry) present(entry);
  }
  return {
    store,
    ready: read(true),
    find,
    nextPosition,
    put(entry) {
      if (!find(entry.id)) own.add(entry.id);
      present(entry);
      write(entry);
    },
    remove(id) {
      if (!find(id)) return;
      // First from the device: who hears of it and counts what is there must not find it.
      keep.delete(prefix + id);
      drop(id);
    },
    isOwn: (id) => own.has(id),
    async count() {
      const kept = (await keep.all(prefix)).map(([key]) => key.slice(prefix.length));
      return new Set([...kept, ...store.get().map(({ id }) => id)]).size;
    },
    async forget() {
      store.set([]);
      await keep.empty(prefix);
    },
    follow() {
      const stops = [keep.hear(prefix, hear), keep.back.listen(() => void read(false))];
      void read(false);
      return () => {
        for (const stop of stops) stop();
      };
    },
  };
}

function inLine(a: Waiting, b: Waiting): number {
  return a.position - b.position || (a.id < b.id ? -1 : 1);
}
