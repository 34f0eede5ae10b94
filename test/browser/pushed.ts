import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import type { PushPayload } from '../../src/shared/notices.ts';
import type { TestDevice } from '../support/push-service.ts';
import { until } from '../support/until.ts';

/**
 * A browser of a test has no push service: it is given the subscription of a device of the test's own, which all its pages share, as they
 * do a real one.
 */
export async function giveSubscription(context: BrowserContext, { subscription }: TestDevice): Promise<void> {
  await context.addInitScript(({ endpoint, keys }) => {
    const place = 'test.subscription';
    const bytes = (key: string) =>
      Uint8Array.from(atob(key.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.codePointAt(0)!).buffer;
    const made = (key: string) => ({
      endpoint,
      options: { applicationServerKey: bytes(key) },
      toJSON: () => ({ endpoint, expirationTime: null, keys }),
      unsubscribe: async () => {
        localStorage.removeItem(place);
        return true;
      },
    });
    const prototype = globalThis.PushManager?.prototype as unknown as Record<string, unknown> | undefined;
    if (!prototype) return;
    prototype['getSubscription'] = async () => {
      const key = localStorage.getItem(place);
      return key === null ? null : made(key);
    };
    prototype['subscribe'] = async ({ applicationServerKey }: { applicationServerKey: string }) => {
      localStorage.setItem(place, applicationServerKey);
      return made(applicationServerKey);
    };
  }, subscription);
}

export type Deliver = (payload: PushPayload) => Promise<void>;

/** Hands the service worker of a page what its push service would. */
export async function deliverer(page: Page): Promise<Deliver> {
  const cdp = await page.context().newCDPSession(page);
  const registrationId = await registrationOf(cdp);
  const { origin } = new URL(page.url());
  return async (payload) => {
    await cdp.send('ServiceWorker.deliverPushMessage', { origin, registrationId, data: JSON.stringify(payload) });
  };
}

async function registrationOf(cdp: CDPSession): Promise<string> {
  let found: string | undefined;
  cdp.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
    found = registrations.find(({ isDeleted }) => !isDeleted)?.registrationId ?? found;
  });
  await cdp.send('ServiceWorker.enable');
  await until(() => found !== undefined);
  return found!;
}

/** What stands on the device, as the worker sees it: of which conversation each is. */
export function standing(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    // As the product does: what is shown while others read would be forgotten by the browser.
    return navigator.locks.request('notifications', async () =>
      (await registration.getNotifications()).map(({ tag }) => tag),
    );
  });
}
