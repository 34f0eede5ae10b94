import { applyChange } from '../live/apply-event.ts';
import { backOff } from '../live/back-off.ts';
import type { Live } from '../live/live.ts';
import { inOneTab } from '../live/one-tab.ts';
import { isBug, isSessionOver, refusalOf, retryAfterOf } from '../live/outcome.ts';
import { newStore } from '../live/store.ts';
import type { Outgoing } from './outgoing.ts';

const sendsAtOnce = 4;
/** A bug that answers five times running is shown, not tried for ever. */
const mostBugs = 5;

/** In one of this person's tabs, which sends for all of them; each of them shows what goes. */
export function deliverInOneTab(live: Live): () => void {
  const { outbox, connection, isMine } = live;
  const able = newStore(isAble(live));
  const update = () => able.set(isAble(live));
  const stops = [connection.state.subscribe(update), isMine.subscribe(update)];
  const end = inOneTab(able, {
    name: `preau.deliver:${live.myId}`,
    begin: (alone) => deliver(live, alone),
    isWaiting: () => outbox.store.get().some(({ state }) => state === 'pending'),
  });
  return () => {
    for (const stop of stops) stop();
    end();
  };
}

/** On a socket that is not known to be their author's nothing goes: it would be posted as whoever signed in meanwhile. */
function isAble({ connection, isMine }: Live): boolean {
  return connection.state.get() === 'connected' && isMine.get();
}

/**
 * Sends what is in the outbox: one message at a time in each conversation, so that they keep their order, four in all,
 * and none without a connection. Where no answer came, the same message goes again under the same id until one does. Not alone, it leaves
 * what other tabs wrote to them.
 */
export function deliver(live: Live, alone = true): () => void {
  const { outbox, connection, isMine } = live;
  const sending = new Set<string>();
  const resting = new Map<string, ReturnType<typeof setTimeout>>();
  const attempts = new Map<string, number>();
  let stopped = false;

  function pump() {
    if (stopped || !isAble(live)) return;
    for (const entry of firstOfEach(outbox.store.get().filter(({ id }) => alone || outbox.isOwn(id)))) {
      if (sending.size >= sendsAtOnce) return;
      if (!sending.has(entry.conversationId) && !resting.has(entry.conversationId)) void send(entry);
    }
  }
  async function send(entry: Outgoing) {
    sending.add(entry.conversationId);
    try {
      const { id, conversationId, body } = entry;
      const message = await live.client.send.mutate({ id, conversationId, body });
      attempts.delete(id);
      applyChange(live, { type: 'message', message });
    } catch (error) {
      settle(entry, error);
    } finally {
      sending.delete(entry.conversationId);
      pump();
    }
  }
  function settle(entry: Outgoing, error: unknown) {
    // Signed out meanwhile: what was deleted from this device does not come back to it.
    if (stopped) return;
    const attempt = attempts.get(entry.id) ?? 0;
    const waitMs = retryAfterOf(error);
    const refusal = refusalOf(error);
    // Signed out meanwhile: it stays, and goes when its author is back.
    if (isSessionOver(error)) return rest(entry.conversationId, backOff(10));
    if (waitMs !== null) return rest(entry.conversationId, waitMs + backOff(0));
    if (refusal) return outbox.fail(entry.id, refusal);
    attempts.set(entry.id, attempt + 1);
    if (isBug(error) && attempt + 1 >= mostBugs) {
      attempts.delete(entry.id);
      return outbox.fail(entry.id, 'internal.bug');
    }
    rest(entry.conversationId, backOff(attempt));
  }
  function rest(conversationId: string, ms: number) {
    const wake = () => {
      resting.delete(conversationId);
      pump();
    };
    resting.set(conversationId, setTimeout(wake, ms));
  }
  /** A line that is back ends every rest: what waited for half a minute need not wait it out. */
  function wakeAll() {
    if (!isAble(live)) return;
    for (const timer of resting.values()) clearTimeout(timer);
    resting.clear();
    pump();
  }
  const stops = [outbox.store.subscribe(pump), connection.state.subscribe(wakeAll), isMine.subscribe(wakeAll)];
  pump();
  return () => {
    stopped = true;
    for (const stop of stops) stop();
    for (const timer of resting.values()) clearTimeout(timer);
  };
}

/** The oldest message on its way in each conversation; one that was refused does not hold the others up. */
function firstOfEach(entries: readonly Outgoing[]): Outgoing[] {
  const first = new Map<string, Outgoing>();
  for (const entry of entries) {
    if (entry.state === 'pending' && !first.has(entry.conversationId)) first.set(entry.conversationId, entry);
  }
  return [...first.values()];
}
