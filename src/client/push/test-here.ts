import type { TestPush } from '../../shared/notices.ts';
import type { LiveClient } from '../live/client.ts';
import { isUnanswered } from '../live/outcome.ts';
import { hearTest } from './hear-worker.ts';
import { pushState } from './state.ts';
import { registrationHere } from './subscribe.ts';

/** The server waits ten seconds for a push service. */
const sentWithinMs = 15_000;
/** As long as somebody waits in front of it. */
const comesWithinMs = 20_000;

type Stopped = Exclude<TestPush, { outcome: 'sent' }>;
/** Where the test stopped: before it was sent, on the server's way to the device, or `silent`: on the device; `arrived`: nowhere. */
export type Tested = { outcome: 'notAble' | 'notAllowed' | 'offline' | 'silent' | 'arrived' } | Stopped;

/** Has the server send a notification to this device, and waits until the service worker has shown it. Rejects where the server refuses to. */
export async function testHere(client: LiveClient): Promise<Tested> {
  const state = pushState();
  if (state === 'default' || state === 'denied') return { outcome: 'notAllowed' };
  if (state !== 'granted') return { outcome: 'notAble' };
  const subscription = await (await registrationHere())?.pushManager?.getSubscription();
  if (!subscription) return { outcome: 'noSubscription' };
  const shown = listen();
  try {
    const sent = await client.account.testPush.mutate(
      { endpoint: subscription.endpoint },
      { context: { timeOutMs: sentWithinMs } },
    );
    if (sent.outcome !== 'sent') return sent;
    return { outcome: (await shown.within(comesWithinMs)) ? 'arrived' : 'silent' };
  } catch (error) {
    if (isUnanswered(error)) return { outcome: 'offline' };
    throw error;
  } finally {
    shown.stop();
  }
}

/** Begun before it is sent: it may be here before the server has answered. */
function listen() {
  let onShown = () => {};
  const shown = new Promise<true>((resolve) => (onShown = () => resolve(true)));
  const stop = hearTest(() => onShown());
  const within = (ms: number) =>
    Promise.race([
      shown,
      new Promise<false>((resolve) => {
        setTimeout(() => resolve(false), ms);
      }),
    ]);
  return { within, stop };
}
