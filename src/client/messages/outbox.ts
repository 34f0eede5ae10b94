import { v7 as newId } from 'uuid';
import type { RefusalReason } from '../../shared/refusals.ts';
import type { Keep } from '../live/keep.ts';
import { newStore } from '../live/store.ts';
import type { Store } from '../live/store.ts';
import { newOutgoing, readOutgoing } from './outgoing.ts';
import type { Outgoing } from './outgoing.ts';

export type Outbox = {
  /** In the order in which they were written, those of this person's other tabs among them. */
  store: Store<readonly Outgoing[]>;
  ready: Promise<void>;
  add(conversationId: string, body: string): Outgoing;
  retry(id: string): void;
  fail(id: string, reason: RefusalReason): void;
  remove(id: string): void;
  /** The server has it, whoever said so first: the answer or the event. */
  arrived(id: string): void;
  /** Whether it was written here, or was waiting when this page came; another tab knows the others as its own. */
  isOwn(id: string): boolean;
  /** How many this device holds. */
  count(): Promise<number>;
  /** Deletes them from this device, unsent; rejects where the browser does not. */
  forget(): Promise<void>;
  /** Hears what other tabs do to it, and reads again what could not be read before; returns what ends that. */
  follow(): () => void;
};

/** What a person wrote and the server has not yet; kept by the browser from the first moment, so that a reload loses nothing. */
export function newOutbox(keep: Keep, userId: string): Outbox {
  const prefix = `outbox:${userId}:`;
  const store = newStore<readonly Outgoing[]>([]);
  const own = new Set<string>();
  /** A tab that has not heard yet that one is gone may write it back. */
  const gone = new Set<string>();
  const find = (id: string) => store.get().find((one) => one.id === id);
  const write = (entry: Outgoing) => keep.set(prefix + entry.id, entry);
  const show = (entries: readonly Outgoing[]) => store.set([...entries].sort(inLine));

  async function read(isFirst: boolean) {
    const kept = (await keep.all(prefix))
      .flatMap(([, value]) => readOutgoing(value) ?? [])
      .filter(({ id }) => !find(id) && !gone.has(id));
    if (kept.length === 0) return;
    for (const { id } of kept) if (isFirst) own.add(id);
    const last = Math.max(...kept.map(({ position }) => position));
    // What was written while the first were being read stands behind them.
    const present = isFirst ? store.get().map((entry, at) => behind(entry, last + 1 + at)) : store.get();
    show([...kept, ...present]);
  }
  function behind(entry: Outgoing, position: number): Outgoing {
    if (!(entry.position < position)) return entry;
    const moved = { ...entry, position };
    write(moved);
    return moved;
  }
  function change(id: string, state: Outgoing['state'], reason: RefusalReason | null) {
    const entry = find(id);
    if (!entry) return;
    const changed = { ...entry, state, reason };
    show(store.get().map((one) => (one === entry ? changed : one)));
    write(changed);
  }
  function drop(id: string) {
    gone.add(id);
    if (find(id)) store.set(store.get().filter((one) => one.id !== id));
  }
  function remove(id: string) {
    if (!find(id)) return;
    // First from the device: who hears of it and counts what is there must not find it.
    keep.delete(prefix + id);
    drop(id);
  }
  function hear(key: string, value: unknown) {
    const entry = readOutgoing(value);
    if (value === undefined) drop(key.slice(prefix.length));
    else if (entry && gone.has(entry.id)) keep.delete(key);
    else if (entry) show([...store.get().filter(({ id }) => id !== entry.id), entry]);
  }
  return {
    store,
    ready: read(true),
    add(conversationId, body) {
      const last = store.get().at(-1)?.position ?? 0;
      const entry = newOutgoing({ id: newId(), conversationId, body, position: Math.max(Date.now(), last + 1) });
      own.add(entry.id);
      show([...store.get(), entry]);
      write(entry);
      return entry;
    },
    retry: (id) => change(id, 'pending', null),
    fail: (id, reason) => change(id, 'failed', reason),
    remove,
    arrived: remove,
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

function inLine(a: Outgoing, b: Outgoing): number {
  return a.position - b.position || (a.id < b.id ? -1 : 1);
}
