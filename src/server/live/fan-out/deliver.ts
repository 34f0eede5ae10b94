import type { Change, Revision } from '../log/change.ts';
import type { Connection } from '../people/connection.ts';
import { SharedFrame } from './frame.ts';
import { hears } from '../log/hears.ts';
import type { Hub } from './hub.ts';
import { closeCodes } from '../socket/live-socket.ts';
import type { Members } from '../people/members.ts';
import type { Subscription } from '../people/subscription.ts';
import { Delivery } from './delivery.ts';

type IsNews = (connection: Connection) => boolean;

/** Tells one revision to every socket that may hear it; who is in what moves with it. */
export function deliver(hub: Hub, revision: Revision): void {
  const { establishmentId, changes } = revision;
  if (revision.settings) for (const hear of hub.onSettings) hear(establishmentId);
  const isNews: IsNews = ({ positions }) => (positions.get(establishmentId) ?? Infinity) < revision.revision;
  for (const userId of revision.standings ?? []) dismiss(hub, userId, revision);
  share(hub.members, revision, isNews);
  const delivery = new Delivery(hub, revision);
  const heard = new Map<Subscription, SharedFrame[]>();
  for (const change of changes) {
    const frame = new SharedFrame(change.event);
    enter(hub.members, change, isNews);
    forEachHearer(hub.members, change, establishmentId, (subscription) => {
      if (!isDue(subscription, revision)) return;
      const frames = heard.get(subscription);
      if (changes.length === 1) delivery.tell(subscription, frame);
      else if (frames) frames.push(frame);
      else heard.set(subscription, [frame]);
    });
    exit(hub.members, change, isNews);
  }
  for (const [subscription, frames] of heard) delivery.tellAll(subscription, frames);
  for (const listener of hub.onDelivered) listener(revision);
}

/**
 * Nothing reaches a socket that was opened under another standing, not even of the revision that changed it: what opens next hears that
 * as its owner now stands. One that did not know of this school opens anew as well.
 */
function dismiss(hub: Hub, userId: string, { establishmentId, revision }: Revision): void {
  for (const connection of hub.members.ofPerson(userId)) {
    if ((connection.positions.get(establishmentId) ?? 0) >= revision) continue;
    hub.detach(connection);
    connection.socket.cut(closeCodes.standingChanged);
  }
}

/** Of whom it is told whether they are there, for those sockets of theirs to which it is news. */
export function share(members: Members, { establishmentId, sharing = [] }: Revision, isNews: IsNews): void {
  for (const { userId, presence } of sharing)
    for (const connection of members.ofPerson(userId))
      if (isNews(connection)) connection.sharePresence(establishmentId, presence);
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

/** Whoever is in the conversation is found there with the seq that `hears` asks for, so that telling a thousand looks up nothing in each. */
function forEachHearer(
  members: Members,
  change: Change,
  establishmentId: string,
  tell: (subscription: Subscription) => void,
): void {
  const tellIfHeard = (connection: Connection, fromSeq: number | undefined) => {
    if (hears(change, establishmentId, connection, fromSeq)) forEachOf(connection, change, tell);
  };
  if (change.to === 'participants') return members.forEachIn(change.conversationId, tellIfHeard);
  for (const userId of change.to)
    for (const connection of members.ofPerson(userId))
      tellIfHeard(connection, connection.conversations.get(change.conversationId));
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
  if (subscription.inSyncWith === establishmentId) return true;
  if ((subscription.positions.get(establishmentId) ?? Infinity) >= revision) return false;
  if (subscription.upToDate) subscription.inSyncWith = establishmentId;
  return true;
}
