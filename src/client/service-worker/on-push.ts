import { readPush } from './read-push.ts';
import type { Pushed } from './scope.ts';
import { worker } from './scope.ts';
import { showSaid } from './show-said.ts';
import { standing } from './standing.ts';

/** What the server tells this device: shown, and what was read elsewhere since is put away. */
export function onPush(event: Pushed): void {
  const said = readPush(event);
  const { badge, data } = said;
  const work = [showSaid(said), showBadge(badge), ...(data?.close ?? []).map(putAway)];
  event.waitUntil(Promise.all(work.map((one) => one.catch(() => null))));
}

/** The number on the icon of the installed app; none where the browser has no such thing. */
async function showBadge(count: number | null): Promise<void> {
  if (count !== null && 'setAppBadge' in navigator) await navigator.setAppBadge(count);
}

async function putAway(tag: string): Promise<void> {
  for (const notification of await standing(worker.registration, tag)) notification.close();
}
