import type { Change, Revision } from '../log/change.ts';
import { hears } from '../log/hears.ts';
import { SharedFrame } from '../fan-out/frame.ts';
import type { Hub } from '../fan-out/hub.ts';
import type { Subscription } from '../people/subscription.ts';
import { Delivery } from '../fan-out/delivery.ts';

/** What one subscription hears of a remembered revision. */
export type Replayed = { revision: Revision; changes: Change[] };

/**
 * What one who subscribes now hears of remembered revisions, as they would of the rows: where they stand now decides, and of a
 * message or a title that changed several times the last alone, so that what was taken back is told to nobody.
 */
export function replayOf(subscription: Subscription, revisions: readonly Revision[]): Replayed[] {
  const heard: Replayed[] = [];
  const known = new Set<string>();
  for (let index = revisions.length - 1; index >= 0; index -= 1) {
    const revision = revisions[index]!;
    if (!concerns(subscription, revision)) continue;
    const changes = revision.changes.filter(
      (change) => isHeardBy(subscription, revision, change) && !known.has(stateOf(change)),
    );
    for (const change of changes) if (change.event.type !== 'participant') known.add(stateOf(change));
    if (changes.length > 0) heard.push({ revision, changes });
  }
  return heard.toReversed();
}

/** False where they fall behind. */
export function replay(hub: Hub, subscription: Subscription, { revision, changes }: Replayed): boolean {
  return new Delivery(hub, revision).tellAll(subscription, changes.map(replayedFrame));
}

/** Nearly all that a school remembers concerns others: no more is asked of it than this. */
function concerns(subscription: Subscription, revision: Revision): boolean {
  for (const change of revision.changes) if (isHeardBy(subscription, revision, change)) return true;
  return false;
}

function isHeardBy({ connection, stream }: Subscription, { establishmentId }: Revision, change: Change): boolean {
  if (change.stream !== stream) return false;
  return hears(change, establishmentId, connection, connection.conversations.get(change.conversationId));
}

/** What a change is the present state of, until it changes again. Not of a participant: that somebody was out in between matters. */
function stateOf({ conversationId, event }: Change): string {
  return event.type === 'message' ? event.message.id : `${event.type} ${conversationId}`;
}

/** Whoever comes back to a conversation hears the same of it. Kept as long as the change is remembered, so few frames of each. */
const frames = new WeakMap<Change, SharedFrame>();
const framesKept = 2;

function replayedFrame(change: Change): SharedFrame {
  const known = frames.get(change);
  if (known) return known;
  const frame = new SharedFrame(change.event, framesKept);
  frames.set(change, frame);
  return frame;
}
