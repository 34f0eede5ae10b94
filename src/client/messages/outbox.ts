import { v7 as newId } from 'uuid';
import type { RefusalReason } from '../../shared/refusals.ts';
import type { Keep } from '../live/keep.ts';
import { newStore } from '../live/store.ts';
import type { Store } from '../live/store.ts';

/** A message that the server has not acknowledged: on its way, or refused with a reason. */
export type Outgoing = {
  id: string;
  conversationId: string;
  body: string;
  createdAt: number;
  /** Its place in line. It only grows on this device, also where the clock is set back: ids and times do not. */
  position: number;
  state: 'pending' | 'failed';
  reason: RefusalReason | null;
};

export type Outbox = {
  /** In the order in which they were written. */
  store: Store<readonly Outgoing[]>;
  ready: Promise<void>;
  add(conversationId: string, body: string): Outgoing;
  retry(id: string): void;
  fail(id: string, reason: RefusalReason): void;
  remove(id: string): void;
  /** The server has it, whoever said so first: the answer or the event. */
  arrived(id: string): void;
  /** How many this device holds, those written in other tabs too. */
  count(): Promise<number>;
  /** Deletes them from this device, unsent. */
  forget(): Promise<void>;
};

/** What a person wrote and the server has not yet; kept by the browser from the first moment, so that a reload loses nothing. */
export function newOutbox(keep: Keep, userId: string): Outbox {
  const prefix = `outbox:${userId}:`;
  const store = newStore<readonly Outgoing[]>([]);
  const write = (entry: Outgoing) => void keep.set(prefix + entry.id, entry);

  const held = () => keep.all<Kept>(prefix);
  const ready = held().then((kept) => {
    const known = new Set(store.get().map(({ id }) => id));
    const line = kept
      .map(([, entry]) => inLine(entry))
      .filter(({ id }) => !known.has(id))
      .sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1));
    // What was written while they were being read stands behind them.
    for (const entry of store.get()) {
      const position = Math.max(entry.position, lastOf(line) + 1);
      if (position > entry.position) write({ ...entry, position });
      line.push(position > entry.position ? { ...entry, position } : entry);
    }
    store.set(line);
  });

  function change(id: string, state: Outgoing['state'], reason: RefusalReason | null) {
    const entry = store.get().find((one) => one.id === id);
    if (!entry) return;
    const changed = { ...entry, state, reason };
    store.set(store.get().map((one) => (one === entry ? changed : one)));
    write(changed);
  }
  function remove(id: string) {
    if (!store.get().some((one) => one.id === id)) return;
    // First from the device: who hears of it and counts what is there must not find it.
    void keep.delete(prefix + id);
    store.set(store.get().filter((one) => one.id !== id));
  }
  return {
    store,
    ready,
    add(conversationId, body) {
      const entry: Outgoing = {
        id: newId(),
        conversationId,
        body,
        createdAt: Date.now(),
        position: Math.max(Date.now(), lastOf(store.get()) + 1),
        state: 'pending',
        reason: null,
      };
      store.set([...store.get(), entry]);
      write(entry);
      return entry;
    },
    retry: (id) => change(id, 'pending', null),
    fail: (id, reason) => change(id, 'failed', reason),
    remove,
    arrived: remove,
    async count() {
      const kept = (await held()).map(([, { id }]) => id);
      return new Set([...kept, ...store.get().map(({ id }) => id)]).size;
    },
    async forget() {
      store.set([]);
      await Promise.all((await held()).map(([key]) => keep.delete(key)));
    },
  };
}

/** What an earlier version kept has no position; by the time of writing it stands before all that is written now. */
type Kept = Omit<Outgoing, 'position'> & Partial<Pick<Outgoing, 'position'>>;

function inLine(entry: Kept): Outgoing {
  return { ...entry, position: entry.position ?? entry.createdAt };
}

function lastOf(line: readonly Outgoing[]): number {
  return line.at(-1)?.position ?? 0;
}
