import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { until } from '../support/until.ts';
import { bubble, composer, log, openWith, say } from './chat.ts';
import { waiting } from './kept.ts';
import { openDemo } from './open-demo.ts';

const messages = '/fr/parents/messagerie';

describe('what a page begins with', () => {
  const demo = openDemo();
  /** A parent who has a conversation open, in a browser that knows that somebody is signed in. */
  async function withOneOpen() {
    const person = await demo.at('parent', messages);
    await openWith(person.page, 'Agnès Berthelot');
    return { ...person, address: person.page.url() };
  }
  /** Sockets come to nothing until they are let go. */
  async function holdSockets(page: Page): Promise<() => void> {
    let letGo = () => undefined as void;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    await page.routeWebSocket('**/trpc*', async (socket) => {
      await held;
      socket.connectToServer();
    });
    return letGo;
  }
  const asksOf = (page: Page) => {
    const asks: string[] = [];
    page.on('request', (request) => asks.push(new URL(request.url()).pathname));
    return asks;
  };

  test('[CLIENT263] is asked for before any script has come, and stands there before there is a line', async () => {
    await using person = await withOneOpen();
    const { page, address } = person;
    const letGo = await holdSockets(page);
    let scripts = () => undefined as void;
    const wanted = new Promise<void>((resolve) => (scripts = resolve));
    await page.route('**/*.js', async (route) => {
      await wanted;
      await route.continue();
    });
    const asked = page.waitForRequest('**/trpc/opening?*');
    await page.goto(address, { waitUntil: 'commit' });
    await asked;
    scripts();
    await log(page).locator('[data-message]').first().waitFor();
    await composer(page).fill('Écrit avant la ligne');
    expect(await page.locator('[data-connection="connected"]').count()).toBe(0);
    letGo();
    await page.locator('[data-connection="connected"]').waitFor();
    await say(page, 'Et envoyé avec elle');
    await bubble(page, 'Et envoyé avec elle')
      .getByRole('img', { name: /Envoyé|Lu/ })
      .waitFor();
    expect(person.complaints).toEqual([]);
  });

  test.each([
    ['does not come', 'abort'],
    ['is refused', { status: 500, body: '{}' }],
    ['is another page', { status: 200, contentType: 'text/html', body: '<p>Portail' }],
    ['hangs', null],
  ] as const)('[CLIENT264] where it %s the page begins by its line', async (_, answer) => {
    await using person = await withOneOpen();
    const { page, address } = person;
    let asked = 0;
    await page.route('**/trpc/opening?*', async (route) => {
      asked += 1;
      if (answer === 'abort') await route.abort();
      else if (answer) await route.fulfill(answer);
    });
    await page.goto(address);
    await log(page).locator('[data-message]').first().waitFor();
    expect(asked).toBe(1);
  });

  test('[CLIENT264] nobody asks who is not signed in, or is disconnected by hand', async () => {
    await using person = await withOneOpen();
    const { page, address } = person;
    const asks = asksOf(page);
    await page.evaluate(() => localStorage.setItem('preau.disconnected', '1'));
    await page.goto(address);
    await page.getByRole('button', { name: 'Se reconnecter' }).waitFor();
    await page.evaluate(() => localStorage.clear());
    await page.context().clearCookies();
    await page.goto(address);
    await page.getByLabel('Adresse e-mail').waitFor();
    expect(asks.filter((path) => path.startsWith('/trpc'))).toEqual([]);
  });

  test('[CLIENT265] what is written before the line is there waits for it, and is not sent as somebody else who signed in meanwhile', async () => {
    await using person = await withOneOpen();
    await using teacher = await demo.at('teacher', '/fr/teachers');
    const { page, address } = person;
    const letGo = await holdSockets(page);
    await page.goto(address);
    await log(page).locator('[data-message]').first().waitFor();
    await say(page, 'De la mère, avant la ligne');
    await until(async () => (await waiting(page)).length === 1);
    await page.context().addCookies(await teacher.page.context().cookies());
    letGo();
    await page.getByRole('heading', { name: 'Un autre compte est ouvert dans ce navigateur' }).waitFor();
    const { db } = demo.server;
    expect(await db.selectFrom('message').select('id').where('body', 'like', 'De la mère%').execute()).toEqual([]);
    expect((await waiting(page)).length).toBe(1);
  });
});
