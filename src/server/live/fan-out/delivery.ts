import type { Revision } from '../log/change.ts';
import { encodeCursor, type Positions } from '../resume/cursor.ts';
import type { SharedFrame } from './frame.ts';
import type { Hub } from './hub.ts';
import type { Subscription } from '../people/subscription.ts';

/** One revision on its way to those who hear it. Its cursors are the same for everyone who belongs to this establishment alone. */
export class Delivery {
  private readonly hub: Hub;
  private readonly revision: Revision;
  private readonly shared = new Map<number, string>();

  constructor(hub: Hub, revision: Revision) {
    this.hub = hub;
    this.revision = revision;
  }

  /** Of what one revision tells a client, only the last moves its cursor past it: cut off in between, it hears all of it again. */
  tellAll(subscription: Subscription, heard: readonly SharedFrame[]): boolean {
    return heard.every((frame, index) => this.tell(subscription, frame, index === heard.length - 1 ? 0 : index + 1));
  }

  /** False where it falls behind. */
  tell(subscription: Subscription, frame: SharedFrame, ordinal = 0): boolean {
    if (subscription.tell(this.cursorOf(subscription, ordinal), frame)) return true;
    subscription.fallBehind(this.positionsOf(subscription, this.revision.revision - 1));
    return false;
  }

  private cursorOf(subscription: Subscription, ordinal: number): string {
    const known = subscription.isOfOneSchool ? this.shared.get(ordinal) : undefined;
    if (known !== undefined) return known;
    const revision = ordinal === 0 ? this.revision.revision : this.revision.revision - 1;
    const cursor = encodeCursor(this.hub.epoch, this.positionsOf(subscription, revision), ordinal);
    if (subscription.isOfOneSchool) this.shared.set(ordinal, cursor);
    return cursor;
  }

  /** In this person's other establishments everything passed on so far has been told to this socket too, once it is up to date. */
  private positionsOf(subscription: Subscription, revision: number): Positions {
    const positions = new Map<string, number>();
    for (const [id, position] of subscription.positions) {
      const isThis = id === this.revision.establishmentId;
      const told = subscription.upToDate ? Math.max(position, this.hub.streams.deliveredOf(id)) : position;
      positions.set(id, isThis ? revision : told);
    }
    return positions;
  }
}
