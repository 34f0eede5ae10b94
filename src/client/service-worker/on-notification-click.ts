import { placeOf } from '../../shared/places.ts';
import type { Clicked, OpenWindow } from './scope.ts';
import { openWindows, worker } from './scope.ts';
import type { Standing } from './standing.ts';
import type { WorkerWord, Went } from './worker-words.ts';

/** All tabs together: later a browser opens no window any more for the press. */
const answerWithinMs = 600;

/** Leads to what a notification tells of: in a tab that is open and loses nothing by it, else in a window of its own. */
export function onNotificationClick(event: Clicked): void {
  const { notification } = event;
  notification.close();
  event.waitUntil(open(addressOf(notification)));
}

/** At this address, whichever the server calls its own: anything else would be another site. */
function addressOf({ data }: Standing): string {
  const { pathname, search } = new URL(data?.navigate ?? '/', location.origin);
  return pathname + search;
}

async function open(address: string): Promise<void> {
  const late = new Promise<Went>((answer) => {
    setTimeout(() => answer(false), answerWithinMs);
  });
  for (const one of bestFirst(await openWindows(), address)) {
    // Asked first: a browser lets one window come to the front for a press, this one or a new one.
    if (await Promise.race([asked(one, address), late])) return void (await one.focus().catch(() => null));
  }
  await worker.clients.openWindow(address);
}

/** The one in which the conversation is open, then the one that is looked at, then those in sight. */
function bestFirst(windows: readonly OpenWindow[], address: string): OpenWindow[] {
  const { conversationId } = placeOf(address.split('?')[0]!) ?? {};
  const isThere = ({ url }: OpenWindow) =>
    conversationId !== undefined && placeOf(new URL(url).pathname)?.conversationId === conversationId;
  const rank = (one: OpenWindow) =>
    (isThere(one) ? 4 : 0) + (one.focused ? 2 : 0) + (one.visibilityState === 'visible' ? 1 : 0);
  return [...windows].sort((one, other) => rank(other) - rank(one));
}

function asked(one: OpenWindow, address: string): Promise<Went> {
  return new Promise((answer) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', ({ data }: MessageEvent<Went>) => answer(data));
    port1.start();
    one.postMessage({ open: address } satisfies WorkerWord, [port2]);
  });
}
