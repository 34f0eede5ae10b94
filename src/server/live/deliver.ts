import type { Change, Revision } from './change.ts';
import type { Connection } from './connection.ts';
import { encodeCursor, type Positions } from './cursor.ts';
import type { Hub } from './hub.ts';
import type { Members } from './members.ts';
import type { Registration } from './registration.ts';

type IsNews = (connection: Connection) => boolean;

/** Tells one revision to every socket that may hear it; who is in what moves with it. */
export function deliver(hub: Hub, revision: Revision): void {
  const { establishmentId } = revision;
  const isNews: IsNews = ({ positions }) => (positions.get(establishmentId) ?? Infinity) < revision.revision;
  const heard = new Map<Registration, Change[]>();
  for (const change of revision.changes) {
    enter(hub.members, change, isNews);
    for (const connection of audienceOf(hub.members, change)) {
      for (const registration of connection.registrations) {
        if (!listensTo(registration, revision, change)) continue;
        const changes = heard.get(registration);
        if (changes) changes.push(change);
        else heard.set(registration, [change]);
      }
    }
    exit(hub.members, change, isNews);
  }
  for (const [registration, changes] of heard) tell(hub, registration, revision, changes);
}

/** Who is in what after this change, for those to whom it is news. */
export function move(members: Members, change: Change, isNews: IsNews): void {
  enter(members, change, isNews);
  exit(members, change, isNews);
}

/** A remembered revision, for one who subscribes now: heard by who is in the conversation now, and by whom it put out. */
export function tellOne(hub: Hub, registration: Registration, revision: Revision): void {
  const { connection } = registration;
  const changes = revision.changes.filter((change) => {
    if (!listensTo(registration, revision, change)) return false;
    if (change.to !== 'participants') return change.to.includes(connection.userId);
    return maySee(connection, change) || change.leaves?.includes(connection.userId);
  });
  tell(hub, registration, revision, changes);
}

function enter(members: Members, { conversationId, joins }: Change, isNews: IsNews): void {
  for (const joined of joins ?? []) members.join(conversationId, joined, isNews);
}

function exit(members: Members, { conversationId, leaves }: Change, isNews: IsNews): void {
  for (const userId of leaves ?? []) members.leave(conversationId, userId, isNews);
}

function* audienceOf(members: Members, change: Change): Iterable<Connection> {
  if (change.to !== 'participants') {
    for (const userId of change.to) yield* members.ofPerson(userId);
    return;
  }
  for (const connection of members.ofConversation(change.conversationId))
    if (maySee(connection, change)) yield connection;
}

function maySee({ conversations }: Connection, { conversationId, seq }: Change): boolean {
  const fromSeq = conversations.get(conversationId);
  return fromSeq !== undefined && (seq === undefined || seq >= fromSeq);
}

function listensTo(
  { stream, positions }: Registration,
  { establishmentId, revision }: Revision,
  change: Change,
): boolean {
  return stream === change.stream && (positions.get(establishmentId) ?? Infinity) < revision;
}

/** Of what one revision tells a client, only the last moves its cursor past it: cut off in between, it hears all of it again. */
function tell(hub: Hub, registration: Registration, { establishmentId, revision }: Revision, changes: Change[]): void {
  changes.forEach((change, index) => {
    const isLast = index === changes.length - 1;
    const positions = positionsOf(hub, registration, establishmentId, isLast ? revision : revision - 1);
    registration.tell(encodeCursor(hub.epoch, positions, isLast ? 0 : index + 1), change.event);
  });
}

/** In this person's other establishments everything passed on so far has been told to this socket too. */
function positionsOf(hub: Hub, registration: Registration, establishmentId: string, revision: number): Positions {
  const positions = new Map<string, number>();
  for (const [id, position] of registration.positions) {
    positions.set(id, id === establishmentId ? revision : Math.max(position, hub.deliveredOf(id)));
  }
  return positions;
}
