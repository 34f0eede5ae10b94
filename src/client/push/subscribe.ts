import type { LiveClient } from '../live/client.ts';
import { checkSession } from '../session/session-store.ts';
import { subscriptionWords } from './subscription-words.ts';

/** `refused`: the browser gives none, as in a private window. */
export type Subscribed = 'done' | 'refused';

/** Null where this page has no service worker, as while one develops. */
export async function registrationHere(): Promise<ServiceWorkerRegistration | null> {
  return (await navigator.serviceWorker?.getRegistration().catch(() => null)) ?? null;
}

/**
 * Registers this browser as a device of whoever is signed in: with the subscription that it has, if that was made for this server, else with
 * a new one. Only where notifications are allowed. Rejects where the server does not answer or refuses.
 */
export async function subscribeHere(client: LiveClient): Promise<Subscribed> {
  const manager = (await registrationHere())?.pushManager;
  if (!manager) return 'refused';
  const key = await client.account.pushKey.query();
  const subscription = await subscriptionFor(manager, key).catch(() => null);
  if (!subscription) return 'refused';
  await client.account.subscribePush.mutate(subscriptionWords(subscription, navigator.userAgent));
  // A session whose device is told lasts longer, which its cookie learns over HTTP alone.
  void checkSession();
  return 'done';
}

async function subscriptionFor(manager: PushManager, key: string): Promise<PushSubscription> {
  const known = await manager.getSubscription();
  if (known && keyOf(known) === key) return known;
  await known?.unsubscribe();
  return manager.subscribe({ userVisibleOnly: true, applicationServerKey: key });
}

/** As the server writes its own. */
function keyOf({ options: { applicationServerKey } }: PushSubscription): string | null {
  if (!applicationServerKey) return null;
  const text = String.fromCodePoint(...new Uint8Array(applicationServerKey));
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}
