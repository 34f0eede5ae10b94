import type { LiveClient } from '../live/client.ts';
import { registrationHere } from './subscribe.ts';

/** This browser is no device of anybody's any longer. Rejects where the server does not answer: its push service then still knows the way. */
export async function unsubscribeHere(client: LiveClient): Promise<void> {
  const subscription = await (await registrationHere())?.pushManager?.getSubscription();
  if (!subscription) return;
  await client.account.unsubscribePush.mutate({ endpoint: subscription.endpoint });
  await subscription.unsubscribe();
}
