import type { App } from '../context.ts';
import type { Revision } from '../live/log/change.ts';

/** To be called after the commit: a message that was sent later is told to all whom one that is sent at once is told to. One that was there already draws no revision. */
export function publish({ hub, batches }: App, establishmentId: string, revisions: Revision[]): void {
  if (revisions.length === 0) return;
  batches.appended += 1;
  hub.publish(establishmentId, revisions);
}
