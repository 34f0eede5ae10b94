import { placeOf } from '../../shared/places.ts';
import type { Said } from './read-push.ts';
import { openWindows, worker } from './scope.ts';
import type { OpenWindow } from './scope.ts';
import { standing } from './standing.ts';
import type { WorkerWord } from './worker-words.ts';

/** `renotify` is left out of the types of pages, as not every browser has it. */
type Options = NotificationOptions & { renotify?: boolean };

/**
 * Shows what a push says, in the place of what stands there of its conversation; never the earlier after the later, nor the same twice with a
 * sound. Whoever looks at the conversation is shown nothing.
 */
export async function showSaid(said: Said): Promise<void> {
  const { title, tag, data } = said;
  const windows = await openWindows();
  if (data?.conversationId && windows.some((one) => isLookedAt(one, data.conversationId!))) return showToNobody(said);
  const known = tag === undefined ? [] : await standing(worker.registration, tag);
  const later = known.find((one) => (one.data?.seq ?? -1) >= (data?.seq ?? Infinity));
  if (later) return show(later.title, { ...optionsOf(later), silent: true });
  const options: Options = { ...optionsOf(said), data: { ...data, navigate: said.navigate } };
  // A visible page makes the sound that its reader has chosen.
  if (said.renotify && !windows.some(isVisible)) options.renotify = true;
  if (windows.some(isVisible)) options.silent = true;
  await show(title, options);
  if (data?.kind === 'test') for (const one of windows) one.postMessage({ shown: 'test' } satisfies WorkerWord, []);
}

function isVisible({ visibilityState }: OpenWindow): boolean {
  return visibilityState === 'visible';
}

/** Which conversation a tab shows stands in its address. */
function isLookedAt(one: OpenWindow, conversationId: string): boolean {
  return one.focused && isVisible(one) && placeOf(new URL(one.url).pathname)?.conversationId === conversationId;
}

/** Safari takes the subscription from whoever shows nothing three times. Its engine names itself in every browser, that of Chrome beside its own. */
async function showToNobody(said: Said): Promise<void> {
  const { userAgent } = navigator;
  if (!userAgent.includes('AppleWebKit') || userAgent.includes('Chrome/')) return;
  const tag = 'seen';
  await show(said.title, { ...optionsOf(said), tag, silent: true });
  for (const notification of await standing(worker.registration, tag)) notification.close();
}

function show(title: string, options: Options): Promise<void> {
  return worker.registration.showNotification(title, options);
}

/** What is undefined is left out: it would be shown as that word. */
function optionsOf({ body, tag, lang, dir, silent, data }: Pick<Said, keyof Said> | Notification): Options {
  const all = { body, tag, lang, dir, silent, data, icon: '/icons/app-192.png' };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined && value !== null));
}
