import type { RefusalReason } from '../../shared/refusals.ts';
import { applyChange } from '../live/apply-event.ts';
import { inTurn, isAble } from '../live/in-turn.ts';
import type { Live } from '../live/live.ts';
import { newTrying } from '../live/trying.ts';
import type { Outgoing } from './outgoing.ts';

const sendsAtOnce = 4;

/** In one of this person's tabs, which sends for all of them; each of them shows what goes. */
export function deliverInOneTab(live: Live): () => void {
  return inTurn(live, {
    name: 'preau.deliver',
    begin: (alone) => deliver(live, alone),
    isWaiting: () => live.outbox.store.get().some(({ state }) => state === 'pending'),
  });
}

/**
 * Sends what is in the outbox: one message at a time in each conversation, so that they keep their order, four in all,
 * and none without a connection. Where no answer came, the same message goes again under the same id until one does. One whose files are
 * not at the server yet holds up none of those behind it. Not alone, it leaves what other tabs wrote to them.
 */
export function deliver(live: Live, alone = true): () => void {
  const { outbox, files, connection, isMine } = live;
  const sending = new Set<string>();
  const trying = newTrying(pump, refuse);
  const sentAnew = new Set<string>();
  let knowsFiles = false;
  let stopped = false;

  function pump() {
    if (stopped || !isAble(live)) return;
    for (const entry of firstOfEach(outbox.store.get().filter(isReady))) {
      if (sending.size >= sendsAtOnce) return;
      if (!sending.has(entry.conversationId) && !trying.isResting(entry.conversationId)) void send(entry);
    }
  }
  /** A file that is not known here went with its message, which the server has then: it only says so again. */
  function isReady({ id, attachmentIds }: Outgoing): boolean {
    if (!alone && !outbox.isOwn(id)) return false;
    if (attachmentIds.length > 0 && !knowsFiles) return false;
    return attachmentIds.every((file) => (files.find(file)?.state ?? 'here') === 'here');
  }
  function refuse(id: string, reason: RefusalReason) {
    // What waited beside a draft for longer than the server keeps it is still on this device, and goes there once more.
    if (reason !== 'message.attachmentUnknown' || sentAnew.has(id)) return outbox.fail(id, reason);
    sentAnew.add(id);
    outbox.retry(id);
  }
  async function send(entry: Outgoing) {
    const { id, conversationId } = entry;
    sending.add(conversationId);
    try {
      const message = await live.client.send.mutate(inputOf(entry));
      trying.done(id);
      applyChange(live, { type: 'message', message });
    } catch (error) {
      // Signed out meanwhile: what was deleted from this device does not come back to it.
      if (!stopped) trying.failed(id, conversationId, error);
    } finally {
      sending.delete(conversationId);
      pump();
    }
  }
  /** A line that is back ends every rest. */
  const wakeAll = () => isAble(live) && trying.wakeAll();
  const stops = [outbox.store, files.store].map((store) => store.subscribe(pump));
  stops.push(connection.state.subscribe(wakeAll), isMine.subscribe(wakeAll));
  void files.ready.then(() => {
    knowsFiles = true;
    pump();
  });
  pump();
  return () => {
    stopped = true;
    for (const stop of stops) stop();
    trying.end();
  };
}

function inputOf({ id, conversationId, body, replyToId, attachmentIds }: Outgoing) {
  const withFiles = attachmentIds.length > 0 && { attachmentIds: [...attachmentIds] };
  return { id, conversationId, body, ...(replyToId && { replyToId }), ...withFiles };
}

/** The oldest message on its way in each conversation; one that was refused does not hold the others up. */
function firstOfEach(entries: readonly Outgoing[]): Outgoing[] {
  const first = new Map<string, Outgoing>();
  for (const entry of entries) {
    if (entry.state === 'pending' && !first.has(entry.conversationId)) first.set(entry.conversationId, entry);
  }
  return [...first.values()];
}
