import type { Lasting } from './scope.ts';
import { worker } from './scope.ts';
import { deleteOtherCaches } from './shell-cache.ts';

/** From here on it answers the pages that are open as well. */
export function onActivate(event: Lasting): void {
  event.waitUntil(Promise.all([deleteOtherCaches(), worker.clients.claim()]));
}
