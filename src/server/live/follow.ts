import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { tracked, type TrackedEnvelope } from '@trpc/server';
import { limits } from '../../shared/limits.ts';
import { Refusal } from '../../shared/refusals.ts';
import { isUnavailable } from '../db/is-unavailable.ts';
import type { Connection } from './connection.ts';
import { decodeCursor, encodeCursor, type Positions } from './cursor.ts';
import { SharedFrame } from './frame.ts';
import { closeCodes } from './live-socket.ts';
import type { Hub } from './hub.ts';
import { Registration, type LiveStream } from './registration.ts';

type Reset = { type: 'reset' };

/** What a person missed in one establishment, in the order of revisions. */
export type Missed<Event> = { establishmentId: string; revision: number; event: Event };

/** `events` is null where the client is too far behind, or knows nothing of one of its schools. `heads` is the moment of the reading. */
export type News<Event> = { events: Missed<Event>[] | null; heads: Map<string, number> };

/** The events of `stream` since `after`; with null, none: only where the counters stand. */
export type ReadNews<Event> = (userId: string, after: Positions | null) => Promise<News<Event>>;

type Listener = { hub: Hub; connection: Connection; signal: AbortSignal };
type Subject = { hub: Hub; connection: Connection | null; signal: AbortSignal | undefined };

/**
 * Yields all that was missed since the cursor, then one registration: what follows is written by the hub itself. A reader too
 * slow for that is waited for, and begins again where it fell behind; after 30 s it is cut.
 */
export async function* follow<Event>(
  subject: Subject & { stream: LiveStream; lastEventId?: string | undefined; read: ReadNews<Event> },
): AsyncGenerator<TrackedEnvelope<Event | Reset>, void> {
  const { hub, connection, signal } = admitted(subject);
  const registration = new Registration(connection, subject.stream);
  try {
    await patiently(signal, () => hub.attach(connection));
    let since: Positions | null =
      subject.lastEventId === undefined ? null : decodeCursor(hub.epoch, subject.lastEventId);
    let lost = subject.lastEventId !== undefined && since === null;
    // A socket that closed meanwhile can be registered no more, and asking again would never end.
    while (!signal.aborted) {
      const from = since;
      const news = await patiently(signal, () => subject.read(connection.userId, from));
      if (!news) return;
      if (lost || news.events === null) yield tracked(encodeCursor(hub.epoch, news.heads), { type: 'reset' });
      else yield* atItsPace({ hub, connection, signal }, since ?? news.heads, news.events);
      lost = false;
      since = news.heads;
      // A school they joined since the socket opened: the next socket knows it.
      if ([...news.heads.keys()].some((id) => !connection.positions.has(id))) {
        connection.socket.cut(closeCodes.standingChanged);
        return;
      }
      if (!hub.register(registration, news.heads)) continue;
      yield envelopeOf(registration);
      since = await registration.behind(signal);
      if (since === null) return;
      if (await connection.outlet.drained(signal)) continue;
      connection.socket.terminate();
      return;
    }
  } finally {
    connection.subscriptions -= 1;
    hub.unregister(registration);
  }
}

/** Signals are not kept: whoever listens hears what happens from now on, after `first`. */
export async function* followSignals<Event extends object>(
  subject: Subject & { stream: LiveStream; conversationId?: string | undefined; first?: () => Promise<Event[]> },
): AsyncGenerator<Event, void> {
  const { hub, connection, signal } = admitted(subject);
  const registration = new Registration(connection, subject.stream, subject.conversationId);
  try {
    await hub.attach(connection);
    connection.add(registration);
    for (const event of (await subject.first?.()) ?? []) registration.tell(null, new SharedFrame(event));
    yield registration as unknown as Event;
    await ended(signal);
  } finally {
    connection.subscriptions -= 1;
    hub.unregister(registration);
  }
}

/** Counted before anything is waited for: those of one frame come at once. */
function admitted({ hub, connection, signal }: Subject): Listener {
  if (!connection || !signal) throw new Refusal('live.socketOnly');
  if (connection.subscriptions >= limits.subscriptionsPerSocket) throw new Refusal('live.tooManySubscriptions');
  connection.subscriptions += 1;
  return { hub, connection, signal };
}

const mostMs = 10_000;

/** A database that is away ends no subscription: it is asked again, ever more slowly. Undefined once nobody waits for the answer. */
async function patiently<Answer>(signal: AbortSignal, ask: () => Promise<Answer>): Promise<Answer | undefined> {
  for (let longestMs = 500; !signal.aborted; longestMs = Math.min(mostMs, longestMs * 2)) {
    try {
      return await ask();
    } catch (error) {
      if (!isUnavailable(error)) throw error;
    }
    await wait(Math.random() * longestMs, undefined, { signal }).catch(() => undefined);
  }
  return undefined;
}

/** The one place where a registration stands for the events that the hub will write in its name. */
function envelopeOf<Event>(registration: Registration): TrackedEnvelope<Event> {
  return registration as unknown as TrackedEnvelope<Event>;
}

const bufferedBytes = 262_144;

/** A slow reader is waited for, so that what it missed does not pile up in memory twice; one that reads nothing for 30 s is cut. */
async function* atItsPace<Event>(
  { hub, connection, signal }: Listener,
  start: Positions,
  events: Missed<Event>[],
): AsyncGenerator<TrackedEnvelope<Event>> {
  const positions = new Map(start);
  let ordinal = 0;
  for (const [index, { establishmentId, revision, event }] of events.entries()) {
    if (connection.outlet.buffered > bufferedBytes && !(await connection.outlet.drained(signal))) {
      connection.socket.terminate();
      return;
    }
    const next = events[index + 1];
    const isLast = next?.revision !== revision || next.establishmentId !== establishmentId;
    positions.set(establishmentId, isLast ? revision : revision - 1);
    ordinal = isLast ? 0 : ordinal + 1;
    yield tracked(encodeCursor(hub.epoch, positions, ordinal), event);
  }
}

async function ended(signal: AbortSignal): Promise<void> {
  if (!signal.aborted) await once(signal, 'abort');
}
