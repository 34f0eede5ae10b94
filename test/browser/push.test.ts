import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { PushPayload } from '../../src/shared/notices.ts';
import { newPushService } from '../support/push-service.ts';
import type { PushService, TestDevice } from '../support/push-service.ts';
import { until } from '../support/until.ts';
import { demoServer } from './demo-server.ts';
import type { DemoServer } from './demo-server.ts';
import { openBrowser, signedIn } from './person.ts';
import { deliverer, giveSubscription, standing } from './pushed.ts';

let service: PushService;
let server: DemoServer;
let browser: Browser;

beforeAll(async () => {
  service = await newPushService();
  server = await demoServer({ PREAU_PUSH_RELAYS: service.origin });
  browser = await openBrowser();
});
beforeEach(async () => {
  await server.db.deleteFrom('pushSubscription').execute();
});
afterAll(async () => {
  await browser?.close();
  await server?.[Symbol.asyncDispose]();
  await service?.[Symbol.asyncDispose]();
});

const settings = '/fr/settings/notifications';
const devices = () => server.db.selectFrom('pushSubscription').select(['device', 'endpoint']).execute();

/** A parent whose browser has a push service, and the leave to show what comes. */
async function told(path: string, { isAllowed = true } = {}) {
  const device: TestDevice = service.newDevice();
  const person = await signedIn(browser, server.origin, 'parent@jules-verne.example', {
    path: '/fr',
    serviceWorkers: 'allow',
  });
  const { page } = person;
  if (isAllowed) await page.context().grantPermissions(['notifications']);
  await giveSubscription(page.context(), device);
  await page.goto(path);
  await page.getByRole('main').waitFor();
  await page.mouse.move(200, 300);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => null));
  return { ...person, device, [Symbol.asyncDispose]: () => person[Symbol.asyncDispose]() };
}

/** The ids of conversations of theirs, as they stand in the list. */
async function conversations(page: Page): Promise<string[]> {
  const links = page.getByRole('region', { name: 'Conversations' }).getByRole('listitem').getByRole('link');
  await links.first().waitFor();
  const hrefs = await links.evaluateAll((all) => all.map((one) => one.getAttribute('href')));
  return hrefs.map((href) => href!.split('/').at(-1)!);
}

function payload(conversationId: string, seq: number): PushPayload {
  return {
    web_push: 8030,
    mutable: true,
    notification: {
      title: 'Collège Jules-Verne',
      body: 'Nouveau message',
      navigate: `${server.origin}/fr/parents/messagerie/${conversationId}?message=${seq}`,
      tag: conversationId,
      lang: 'fr',
      dir: 'ltr',
      silent: false,
      data: { kind: 'message', conversationId, messageId: `m${seq}`, seq, close: [] },
    },
    app_badge: 2,
  };
}

describe('[CLIENT195] a device', () => {
  test('is registered at the start without a word, and no longer once its owner has signed out', async () => {
    await using person = await told('/fr/parents/messagerie');
    const { page, device } = person;
    await until(async () => (await devices()).length === 1);
    expect(await devices()).toEqual([
      { device: expect.stringContaining('Chrome'), endpoint: device.subscription.endpoint },
    ]);
    const deliver = await deliverer(page);
    await deliver(payload('elsewhere', 90_000));
    await until(async () => (await standing(page)).length === 1);
    await page.getByRole('button', { name: /^Compte de/ }).click();
    await page.getByRole('button', { name: 'Se déconnecter' }).click();
    await page.waitForURL(/sign-in/);
    expect(await devices()).toEqual([]);
    expect(await page.evaluate(() => localStorage.getItem('test.subscription'))).toBeNull();
    expect(await standing(page)).toEqual([]);
    expect(person.complaints).toEqual([]);
  });
});

describe('[CLIENT192] with three tabs open', () => {
  test('each conversation has one notification, and a press leads a tab there without loading it anew', async () => {
    await using person = await told('/fr/parents/messagerie');
    const { page } = person;
    const [one, two] = (await conversations(page)) as [string, string];
    const context = page.context();
    const tabs = [page, await context.newPage(), await context.newPage()];
    for (const tab of tabs.slice(1)) await tab.goto('/fr/parents');
    const deliver = await deliverer(page);
    for (const seq of [90_001, 90_002]) await deliver(payload(one, seq));
    await deliver(payload(two, 90_001));
    await until(async () => (await standing(page)).length === 2);
    expect((await standing(page)).toSorted()).toEqual([one, two].toSorted());
    for (const tab of tabs) await tab.evaluate(() => void ((window as { isSame?: boolean }).isSame = true));
    for (const tab of tabs) await tab.mouse.move(200, 300);
    const [worker] = context.serviceWorkers();
    await until(async () => {
      await worker!.evaluate(async (tag) => {
        const world = globalThis as unknown as { registration: ServiceWorkerRegistration };
        const Press = Reflect.get(globalThis, 'NotificationEvent') as new (name: string, init: object) => Event;
        const [notification] = await world.registration.getNotifications({ tag });
        if (notification) globalThis.dispatchEvent(new Press('notificationclick', { notification }));
      }, one);
      return tabs.some((tab) => tab.url().includes(`${one}?message=90002`));
    });
    const there = tabs.find((tab) => tab.url().includes(one))!;
    expect(await there.evaluate(() => (window as { isSame?: boolean }).isSame)).toBe(true);
    expect(await standing(page)).toEqual([two]);
  });
});

test('[CLIENT192] whoever looks at a conversation is shown nothing of it', async () => {
  await using person = await told('/fr/parents/messagerie');
  const { page } = person;
  const [one, two] = (await conversations(page)) as [string, string];
  await page.goto(`/fr/parents/messagerie/${one}`);
  await page.getByRole('main').waitFor();
  await page.bringToFront();
  const deliver = await deliverer(page);
  await deliver(payload(one, 90_003));
  await deliver(payload(two, 90_003));
  await until(async () => (await standing(page)).includes(two));
  expect(await standing(page)).toEqual([two]);
});

describe('[CLIENT199] the test notification', () => {
  /** Presses the button, and says what is then told. */
  async function tested({ page }: Awaited<ReturnType<typeof told>>) {
    await page.getByRole('button', { name: /notification d’essai/ }).click();
    const answer = page.locator('#push-test').getByText(/[.:]/).last();
    const text = async () => (await page.locator('#push-test').innerText()).replaceAll('\u00a0', ' ');
    await answer.waitFor();
    await until(async () => /Elle est arrivée|n’est pas partie|refusée|rien n’est arrivé/.test(await text()), {
      withinMs: 40_000,
    });
    return text();
  }

  test('goes the whole way: from the server by the push service to the service worker, which tells the page', async () => {
    await using person = await told(settings);
    await until(async () => (await devices()).length === 1);
    const deliver = await deliverer(person.page);
    person.device.answers = (response) => {
      response.writeHead(201).end();
      void deliver(person.device.received.at(-1)!.payload);
    };
    expect(await tested(person)).toContain('Elle est arrivée sur cet appareil');
    await person.page.getByText('Cet appareil vous prévient.').waitFor();
    expect(person.complaints).toEqual([]);
  });

  test('says where it stopped: not allowed', async () => {
    await using person = await told(settings, { isAllowed: false });
    expect(await tested(person)).toContain('ne sont pas autorisées dans ce navigateur');
    expect(await devices()).toEqual([]);
  });

  test('says where it stopped: not registered any more', async () => {
    await using person = await told(settings);
    await until(async () => (await devices()).length === 1);
    await server.db.deleteFrom('pushSubscription').execute();
    expect(await tested(person)).toContain('cet appareil n’est pas inscrit');
  });

  test('says where it stopped: refused by the push service', async () => {
    await using person = await told(settings);
    await until(async () => (await devices()).length === 1);
    person.device.answers = (response) => void response.writeHead(403).end();
    expect(await tested(person)).toContain('refusée (réponse 403)');
  });

  test('says where it stopped: sent, and nothing came', async () => {
    await using person = await told(settings);
    await until(async () => (await devices()).length === 1);
    expect(await tested(person)).toContain('rien n’est arrivé ici en 20 secondes');
  });

  test('says where it stopped: the server is away', async () => {
    await using person = await told(settings);
    await until(async () => (await devices()).length === 1);
    await server.kill();
    expect(await tested(person)).toContain('le serveur de Préau n’a pas répondu');
    await server.start();
  });
});
