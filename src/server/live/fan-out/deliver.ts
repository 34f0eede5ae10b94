import type { Change, Revision } from '../log/change.ts';
import type { Connection } from '../people/connection.ts';
import { SharedFrame } from './frame.ts';
import type { Hub } from './hub.ts';
import { closeCodes } from '../socket/live-socket.ts';
import type { Members } from '../people/members.ts';
import type { Subscription } from '../people/subscription.ts';
import { Telling } from './telling.ts';

type IsNews = (connection: Connection) => boolean;

/** Tells one revision to every socket that may hear it; who is in what moves with it. */
export function deliver(hub: Hub, revision: Revision): void {
  const { establishmentId, changes } = revision;
  if (revision.settings) hub.onSettings(establishmentId);
  const isNews: IsNews = ({ positions }) => (positions.get(establishmentId) ?? Infinity) < revision.revision;
  const telling = new Telling(hub, revision);
  const heard = new Map<Subscription, SharedFrame[]>();
  for (const change of changes) {
    const frame = new SharedFrame(change.event);
    enter(hub.members, change, isNews);
    forEachIn(hub.members, change, (subscription) => {
      if (!isDue(subscription, revision)) return;
      if (changes.length === 1) telling.tell(subscription, frame);
      else heard.set(subscription, [...(heard.get(subscription) ?? []), frame]);
    });
    exit(hub.members, change, isNews);
  }
  for (const [subscription, frames] of heard) telling.tellAll(subscription, frames);
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

function enter(members: Members, { conversationId, joins, narrows }: Change, isNews: IsNews): void {
  for (const joined of joins ?? []) members.join(conversationId, joined, isNews);
  for (const narrowed of narrows ?? []) members.narrow(conversationId, narrowed, isNews);
}

function exit(members: Members, { conversationId, leaves }: Change, isNews: IsNews): void {
  for (const userId of leaves ?? []) members.leave(conversationId, userId, isNews);
}

function forEachIn(members: Members, change: Change, tell: (subscription: Subscription) => void): void {
  if (change.to !== 'participants') {
    for (const userId of change.to)
      for (const connection of members.ofPerson(userId)) forEachOf(connection, change, tell);
    return;
  }
  const { conversationId, seq } = change;
  members.forEachWhoSees(conversationId, seq, (connection) => forEachOf(connection, change, tell));
}

/** From the last to the first: a subscription that falls behind leaves the list. */
function forEachOf(
  { subscriptions }: Connection,
  { stream }: Change,
  tell: (subscription: Subscription) => void,
): void {
  const listening = subscriptions[stream];
  for (let index = listening.length - 1; index >= 0; index -= 1) tell(listening[index]!);
}

/** Revisions come in their order: once one was due, so are all that follow it in that school. */
function isDue(subscription: Subscription, { establishmentId, revision }: Revision): boolean {
  if (subscription.inStepWith === establishmentId) return true;
  if ((subscription.positions.get(establishmentId) ?? Infinity) >= revision) return false;
  if (subscription.upToDate) subscription.inStepWith = establishmentId;
  return true;
}
