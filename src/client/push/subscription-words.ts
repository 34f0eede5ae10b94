import type { SubscribePush } from '../../shared/push-inputs.ts';
import { deviceName } from './browser.ts';

/** What the server is told of this device: what it takes to reach it, and what its owner knows it by. */
export function subscriptionWords(subscription: PushSubscription, userAgent: string): SubscribePush {
  const { endpoint, keys } = subscription.toJSON();
  const { p256dh = '', auth = '' } = keys ?? {};
  return { subscription: { endpoint: endpoint ?? '', keys: { p256dh, auth } }, device: deviceName(userAgent) };
}
