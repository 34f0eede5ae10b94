import { inTurn } from '../service-worker/in-turn.ts';
import { standing } from '../service-worker/standing.ts';

/** Nobody waits longer for a browser that asks its push service: the server has ended the subscription with the session. */
const withinMs = 3_000;

/** Leaves no notification and no number on the device of somebody who has signed out, and no subscription. */
export async function forgetPush(): Promise<void> {
  const registration = await navigator.serviceWorker?.getRegistration().catch(() => undefined);
  if (!registration) return;
  const late = new Promise<void>((resolve) => {
    setTimeout(resolve, withinMs);
  });
  await Promise.all([closeAll(registration), Promise.race([endSubscription(registration), late])]);
}

async function closeAll(registration: ServiceWorkerRegistration): Promise<void> {
  if (!registration.getNotifications) return;
  await inTurn(async () => {
    for (const notification of await standing(registration)) notification.close();
  });
}

/** Where it fails nothing is sent to it all the same. */
async function endSubscription({ pushManager }: ServiceWorkerRegistration): Promise<void> {
  const subscription = await pushManager?.getSubscription().catch(() => null);
  await subscription?.unsubscribe().catch(() => null);
}
