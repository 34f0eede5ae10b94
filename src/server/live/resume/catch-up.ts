import type { Connection } from '../people/connection.ts';
import { encodeCursor, type Positions } from './cursor.ts';
import { SharedFrame } from '../fan-out/frame.ts';
import type { Hub } from '../fan-out/hub.ts';
import { closeCodes } from '../socket/live-socket.ts';
import { retryWhileUnavailable } from './retry-while-unavailable.ts';
import type { Subscription } from '../people/subscription.ts';
import { register, resume } from './resume.ts';

/** What a person missed in one establishment, in the order of revisions. */
export type Missed<Event> = { establishmentId: string; revision: number; event: Event };

/** `events` is null where the client is too far behind, or knows nothing of one of its schools. `heads` is the moment of the reading. */
export type News<Event> = { events: Missed<Event>[] | null; heads: Map<string, number> };

/** The events of a stream since `after`; with null, none: only where the counters stand. */
export type ReadNews<Event> = (userId: string, after: Positions | null) => Promise<News<Event>>;

export type Listener<Event> = {
  hub: Hub;
  connection: Connection;
  signal: AbortSignal;
  subscription: Subscription;
  read: ReadNews<Event>;
};

/**
 * Tells what was missed since `from`, from the backlog or else out of the rows, and has the hub tell what follows. With `isLost` the
 * client must fetch anew. False where there is nobody to tell any more.
 */
export async function catchUp<Event extends object>(
  listener: Listener<Event>,
  from: Positions | null,
  isLost = false,
): Promise<boolean> {
  const { hub, connection, signal, subscription, read } = listener;
  // A socket that closed meanwhile can be registered no more, and asking again would never end.
  for (let [since, lost] = [from, isLost]; !signal.aborted; lost = false) {
    const after = since;
    if (after && (await retryWhileUnavailable(signal, () => resume(hub, subscription, after)))) {
      hub.resumed.memory += 1;
      return true;
    }
    const news = await retryWhileUnavailable(signal, () => read(connection.userId, after));
    if (!news) return false;
    const isTold = lost ? tellReset(listener, news.heads) : tellNews(listener, after, news);
    if (!(await isTold)) return false;
    // A school they joined since the socket opened: the next socket knows it.
    if ([...news.heads.keys()].some((id) => !connection.positions.has(id))) {
      connection.socket.cut(closeCodes.standingChanged);
      return false;
    }
    if (register(hub, subscription, news.heads)) return true;
    since = news.heads;
  }
  return false;
}

function tellReset<Event>(listener: Listener<Event>, heads: Positions): Promise<boolean> {
  listener.hub.resumed.reset += 1;
  return tellAtItsPace(listener, encodeCursor(listener.hub.epoch, heads), { type: 'reset' });
}

async function tellNews<Event extends object>(
  listener: Listener<Event>,
  since: Positions | null,
  { events, heads }: News<Event>,
): Promise<boolean> {
  if (events === null) return tellReset(listener, heads);
  if (since) listener.hub.resumed.rows += 1;
  const positions = new Map(since ?? heads);
  let ordinal = 0;
  for (const [index, { establishmentId, revision, event }] of events.entries()) {
    const next = events[index + 1];
    const isLast = next?.revision !== revision || next.establishmentId !== establishmentId;
    positions.set(establishmentId, isLast ? revision : revision - 1);
    ordinal = isLast ? 0 : ordinal + 1;
    const cursor = encodeCursor(listener.hub.epoch, positions, ordinal);
    if (!(await tellAtItsPace(listener, cursor, event))) return false;
  }
  return true;
}

const bufferedBytes = 262_144;

/** A slow reader is waited for, so that what it missed does not pile up in memory twice; one that reads nothing for 30 s is cut. */
async function tellAtItsPace<Event>(
  { connection, signal, subscription }: Listener<Event>,
  cursor: string,
  event: object,
): Promise<boolean> {
  const { sendBuffer, socket } = connection;
  const frame = new SharedFrame(event);
  while (sendBuffer.buffered > bufferedBytes || !subscription.tell(cursor, frame)) {
    if (await sendBuffer.drained(signal)) continue;
    if (!signal.aborted) socket.terminate();
    return false;
  }
  return true;
}
