import type { Change, Revision } from './change.ts';
import type { Connection } from './connection.ts';
import { encodeCursor, type Positions } from './cursor.ts';
import { SharedFrame } from './frame.ts';
import type { Hub } from './hub.ts';
import { closeCodes } from './live-socket.ts';
import type { Members } from './members.ts';
import type { Registration } from './registration.ts';

type IsNews = (connection: Connection) => boolean;
type Heard = SharedFrame[];

/** Tells one revision to every socket that may hear it; who is in what moves with it. */
export function deliver(hub: Hub, revision: Revision): void {
  const { establishmentId, changes } = revision;
  const isNews: IsNews = ({ positions }) => (positions.get(establishmentId) ?? Infinity) < revision.revision;
  const telling = new Telling(hub, revision);
  const heard = new Map<Registration, Heard>();
  for (const change of changes) {
    const frame = new SharedFrame(change.event);
    enter(hub.members, change, isNews);
    forEachIn(hub.members, change, (registration) => {
      if (!isDue(registration, revision)) return;
      if (changes.length === 1) telling.tell(registration, frame);
      else heard.set(registration, [...(heard.get(registration) ?? []), frame]);
    });
    exit(hub.members, change, isNews);
  }
  for (const [registration, frames] of heard) telling.tellAll(registration, frames);
  for (const { conversationId, joins } of changes) if (joins?.length) hub.onJoined(conversationId, joins);
  for (const userId of revision.standings ?? []) dismiss(hub, userId, revision);
}

/** Nothing reaches a socket that was opened under another standing; one that did not know of this school opens anew as well. */
function dismiss(hub: Hub, userId: string, { establishmentId, revision }: Revision): void {
  for (const connection of hub.members.ofPerson(userId)) {
    if ((connection.positions.get(establishmentId) ?? 0) >= revision) continue;
    hub.detach(connection);
    connection.socket.cut(closeCodes.standingChanged);
  }
}

/** Who is in what after this change, for those to whom it is news. */
export function move(members: Members, change: Change, isNews: IsNews): void {
  enter(members, change, isNews);
  exit(members, change, isNews);
}

/** A remembered revision, for one who subscribes now: heard by who is in the conversation now, and by whom it put out. False where they fall behind. */
export function tellOne(hub: Hub, registration: Registration, revision: Revision): boolean {
  if (!isDue(registration, revision)) return true;
  const { userId, conversations } = registration.connection;
  const due = revision.changes.filter((change) => {
    if (change.stream !== registration.stream) return false;
    if (change.to !== 'participants') return change.to.includes(userId);
    return maySee(conversations, change) || change.leaves?.includes(userId);
  });
  const frames = due.map(({ event }) => new SharedFrame(event));
  return new Telling(hub, revision).tellAll(registration, frames);
}

/** The cursors of one revision: the same for everyone who belongs to this establishment alone. */
class Telling {
  private readonly hub: Hub;
  private readonly revision: Revision;
  private readonly shared = new Map<number, string>();

  constructor(hub: Hub, revision: Revision) {
    this.hub = hub;
    this.revision = revision;
  }

  /** Of what one revision tells a client, only the last moves its cursor past it: cut off in between, it hears all of it again. */
  tellAll(registration: Registration, heard: Heard): boolean {
    return heard.every((frame, index) => this.tell(registration, frame, index === heard.length - 1 ? 0 : index + 1));
  }

  /** False where it falls behind. */
  tell(registration: Registration, frame: SharedFrame, ordinal = 0): boolean {
    if (registration.tell(this.cursorOf(registration, ordinal), frame)) return true;
    registration.fallBehind(this.positionsOf(registration, this.revision.revision - 1));
    return false;
  }

  private cursorOf(registration: Registration, ordinal: number): string {
    const known = registration.isOfOneSchool ? this.shared.get(ordinal) : undefined;
    if (known !== undefined) return known;
    const revision = ordinal === 0 ? this.revision.revision : this.revision.revision - 1;
    const cursor = encodeCursor(this.hub.epoch, this.positionsOf(registration, revision), ordinal);
    if (registration.isOfOneSchool) this.shared.set(ordinal, cursor);
    return cursor;
  }

  /** In this person's other establishments everything passed on so far has been told to this socket too, once it is up to date. */
  private positionsOf(registration: Registration, revision: number): Positions {
    const positions = new Map<string, number>();
    for (const [id, position] of registration.positions) {
      const isThis = id === this.revision.establishmentId;
      const told = registration.upToDate ? Math.max(position, this.hub.deliveredOf(id)) : position;
      positions.set(id, isThis ? revision : told);
    }
    return positions;
  }
}

function enter(members: Members, { conversationId, joins }: Change, isNews: IsNews): void {
  for (const joined of joins ?? []) members.join(conversationId, joined, isNews);
}

function exit(members: Members, { conversationId, leaves }: Change, isNews: IsNews): void {
  for (const userId of leaves ?? []) members.leave(conversationId, userId, isNews);
}

function forEachIn(members: Members, change: Change, tell: (registration: Registration) => void): void {
  if (change.to !== 'participants') {
    for (const userId of change.to)
      for (const connection of members.ofPerson(userId)) forEachOf(connection, change, tell);
    return;
  }
  const { conversationId, seq } = change;
  members.forEachWhoSees(conversationId, seq, (connection) => forEachOf(connection, change, tell));
}

/** From the last to the first: a registration that falls behind leaves the list. */
function forEachOf(
  { registrations }: Connection,
  { stream }: Change,
  tell: (registration: Registration) => void,
): void {
  const listening = registrations[stream];
  for (let index = listening.length - 1; index >= 0; index -= 1) tell(listening[index]!);
}

function maySee(conversations: ReadonlyMap<string, number>, { conversationId, seq }: Change): boolean {
  const fromSeq = conversations.get(conversationId);
  return fromSeq !== undefined && (seq === undefined || seq >= fromSeq);
}

/** Revisions come in their order: once one was due, so are all that follow it in that school. */
function isDue(registration: Registration, { establishmentId, revision }: Revision): boolean {
  if (registration.inStepWith === establishmentId) return true;
  if ((registration.positions.get(establishmentId) ?? Infinity) >= revision) return false;
  if (registration.upToDate) registration.inStepWith = establishmentId;
  return true;
}
