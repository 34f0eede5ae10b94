import { subscriptionWords } from '../push/subscription-words.ts';
import { worker } from './scope.ts';
import type { Resubscribed } from './scope.ts';

/** The browser has ended a subscription or put another in its place: this device is registered anew, as no page may be open for days. */
export function onPushSubscriptionChange(event: Resubscribed): void {
  event.waitUntil(renew(event).catch(() => null));
}

async function renew({ oldSubscription, newSubscription }: Resubscribed): Promise<void> {
  const fresh = newSubscription ?? (await subscribe());
  await call('account.subscribePush', subscriptionWords(fresh, navigator.userAgent));
  if (oldSubscription) await call('account.unsubscribePush', { endpoint: oldSubscription.endpoint });
}

async function subscribe(): Promise<PushSubscription> {
  const applicationServerKey = (await call('account.pushKey')) as string;
  return worker.registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey });
}

/** As pages ask over HTTP, under the session of this browser; who is signed out is refused, and the device stays unknown. */
async function call(name: string, json?: unknown): Promise<unknown> {
  const answer = await fetch(`/trpc/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-trpc-source': 'preau-web' },
    body: JSON.stringify(json === undefined ? {} : { json }),
  });
  if (!answer.ok) throw new Error(`${name} was refused`);
  const { result } = (await answer.json()) as { result: { data: { json?: unknown } } };
  return result.data.json;
}
