import { inTurn } from './in-turn.ts';
import { readPush } from './read-push.ts';
import type { Pushed } from './scope.ts';
import { worker } from './scope.ts';
import { showSaid } from './show-said.ts';
import { standing } from './standing.ts';

/** What the server tells this device: shown, and what was read elsewhere since is put away. */
export function onPush(event: Pushed): void {
  const said = readPush(event);
  const { badge, data } = said;
  event.waitUntil(all([showBadge(badge), inTurn(() => all([showSaid(said), ...(data?.close ?? []).map(putAway)]))]));
}

/** What one of them cannot do keeps none of the others back. */
async function all(works: readonly Promise<void>[]): Promise<void> {
  await Promise.allSettled(works);
}

/** The number on the icon of the installed app; none where the browser has no such thing. */
async function showBadge(count: number | null): Promise<void> {
  if (count !== null && 'setAppBadge' in navigator) await navigator.setAppBadge(count);
}

async function putAway(tag: string): Promise<void> {
  for (const notification of await standing(worker.registration, tag)) notification.close();
}
