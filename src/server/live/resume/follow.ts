import { once } from 'node:events';
import type { TrackedEnvelope } from '@trpc/server';
import { Refusal } from '../../../shared/refusals.ts';
import { catchUp, type ReadNews } from './catch-up.ts';
import type { Connection } from '../people/connection.ts';
import { decodeCursor } from './cursor.ts';
import type { Hub } from '../fan-out/hub.ts';
import { retryWhileUnavailable } from './retry-while-unavailable.ts';
import { Subscription, type LiveStream } from '../people/subscription.ts';

type Reset = { type: 'reset' };

type Subject = { hub: Hub; connection: Connection | null; signal: AbortSignal | undefined; stream: LiveStream };
type Admitted = { hub: Hub; connection: Connection; signal: AbortSignal };

/**
 * Yields one subscription, in whose name everything else is written: all that was missed since the cursor, then what happens. A
 * reader too slow for that is waited for, and begins again where it fell behind; after 30 s it is cut.
 */
export async function* follow<Event extends object>(
  subject: Subject & { lastEventId?: string | undefined; read: ReadNews<Event> },
): AsyncGenerator<TrackedEnvelope<Event | Reset>, void> {
  const { hub, connection, signal } = admit(subject);
  const subscription = new Subscription(connection, subject.stream);
  try {
    yield subscription as unknown as TrackedEnvelope<Event>;
    await retryWhileUnavailable(signal, () => hub.attach(connection));
    const { lastEventId, read } = subject;
    const listener = { hub, connection, signal, subscription, read };
    const start = lastEventId === undefined ? null : decodeCursor(hub.epoch, lastEventId, connection.positions.keys());
    let isLive = await catchUp(listener, start, lastEventId !== undefined && start === null);
    while (isLive) {
      const since = await subscription.behind(signal);
      if (!since) return;
      const isDrained = await connection.sendBuffer.drained(signal);
      if (!isDrained && !signal.aborted) connection.socket.terminate();
      if (!isDrained) return;
      isLive = await catchUp(listener, since);
    }
  } finally {
    connection.subscriptionCount -= 1;
    connection.remove(subscription);
  }
}

/** Signals are not kept: whoever listens hears what happens from now on. `begin` tells what holds now, and answers what ends it. */
export async function* followSignals<Event extends object>(
  subject: Subject & {
    conversationId?: string | undefined;
    begin?: (subscription: Subscription) => Promise<() => void>;
  },
): AsyncGenerator<Event, void> {
  const { hub, connection, signal } = admit(subject);
  const { stream, conversationId, begin = async () => () => undefined } = subject;
  const subscription = new Subscription(connection, stream, conversationId);
  let end: (() => void) | undefined;
  try {
    yield subscription as unknown as Event;
    await retryWhileUnavailable(signal, () => hub.attach(connection));
    connection.add(subscription);
    end = await retryWhileUnavailable(signal, () => begin(subscription));
    await ended(signal);
  } finally {
    end?.();
    connection.subscriptionCount -= 1;
    connection.remove(subscription);
  }
}

/** Counted before anything is waited for: those of one frame come at once. */
function admit({ hub, connection, signal }: Subject): Admitted {
  if (!connection || !signal) throw new Refusal('live.socketOnly');
  if (connection.subscriptionCount >= connection.subscriptionsAtMost) throw new Refusal('live.tooManySubscriptions');
  connection.subscriptionCount += 1;
  return { hub, connection, signal };
}

async function ended(signal: AbortSignal): Promise<void> {
  if (!signal.aborted) await once(signal, 'abort');
}
