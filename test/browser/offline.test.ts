import type { Page } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';
import { isReady } from '../support/built-server.ts';
import { until } from '../support/until.ts';
import { bubble, composer, openWith, say } from './chat.ts';
import { held, ready } from './keeping.ts';
import { cutOff, overflow, photograph, seriousIn } from './looking.ts';
import { openDemo } from './open-demo.ts';

const installed = { serviceWorkers: 'allow' } as const;
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const band = /Pas de connexion\s: voici ce que cet appareil a gardé/;

describe('a start without a network', () => {
  const demo = openDemo();
  afterEach(async () => {
    // Whatever a test found: the next one needs a server.
    if (!(await isReady(demo.server.origin))) await demo.server.start();
  });
  /** A parent whose device is ready for it, in an open conversation. */
  async function parent() {
    const person = await demo.at('parent', '/fr/parents/messagerie', installed);
    await openWith(person.page, 'Agnès Berthelot');
    await ready(person.page, 1);
    return { ...person, context: person.page.context(), address: person.page.url() };
  }
  const signOut = async (page: Page) => {
    await page.getByRole('button', { name: /^Compte de/ }).click();
    await page.getByRole('button', { name: 'Se déconnecter', exact: true }).click();
    await page.getByText('Vous êtes déconnecté.').waitFor();
  };
  const signIn = async (page: Page, who: string) => {
    await page.getByLabel('Adresse e-mail').fill(`${who}@jules-verne.example`);
    await page.getByRole('textbox', { name: 'Mot de passe' }).fill('preau-demo');
    await page.getByRole('button', { name: 'Se connecter' }).click();
    await page.getByRole('button', { name: /^Compte de/ }).waitFor();
  };

  test(
    '[PWA5] [PWA8] [PWA9] shows the conversations as they were and says so; what one writes there goes once, when the network is back',
    { timeout: 120_000 },
    async () => {
      await using person = await parent();
      const { page, context, address } = person;
      const before = await page.getByRole('log').locator('[data-message]').allInnerTexts();
      await demo.server.kill();
      await context.setOffline(true);
      await page.close();

      const next = await context.newPage();
      await next.goto(address);
      await bubble(next, before.at(-1)!.split('\n')[0]!).first().waitFor();
      await next.getByRole('status').filter({ hasText: band }).waitFor();
      expect(await next.getByRole('log').locator('[data-message]').allInnerTexts()).toEqual(before);
      await say(next, 'Écrit sans réseau, dès l’ouverture');
      await bubble(next, 'Écrit sans réseau').getByRole('img', { name: 'En cours d’envoi' }).waitFor();

      await demo.server.start();
      await context.setOffline(false);
      await bubble(next, 'Écrit sans réseau')
        .getByRole('img', { name: /Envoyé|Lu/ })
        .waitFor({ timeout: 40_000 });
      await next.getByText(band).waitFor({ state: 'detached' });
      const rows = await demo.server.db
        .selectFrom('message')
        .select('id')
        .where('body', 'like', 'Écrit sans réseau%')
        .execute();
      expect(rows).toHaveLength(1);
    },
  );

  test(
    '[PWA20] Today on a phone shows what waits as this device kept it and says so, leads into it, and is whole again with the network',
    { timeout: 120_000 },
    async () => {
      await using person = await demo.at('parent', '/fr/parents/messagerie', { ...installed, ...phone });
      await openWith(person.page, 'Agnès Berthelot');
      await ready(person.page, 1);
      const context = person.page.context();
      await person.page.goto('/fr/parents');
      const main = (page: Page) => page.getByRole('main');
      const cards = (page: Page) => main(page).locator('[data-conversation]');
      // Who is there is not known without a network, and not said.
      const said = async (page: Page) =>
        (await cards(page).allInnerTexts()).map((text) => text.replace(/\n, (Hors ligne|En ligne|Absente?)/, ''));
      await cards(person.page).first().waitFor();
      await person.page.getByRole('heading', { level: 2, name: 'Noé Moreau-Traoré' }).waitFor();
      const before = await said(person.page);
      expect(before.length).toBeGreaterThan(2);
      await demo.server.kill();
      await context.setOffline(true);
      await person.page.close();

      const page = await context.newPage();
      await page.goto('/fr/parents');
      await page.getByRole('status').filter({ hasText: band }).waitFor();
      await cards(page).first().waitFor();
      await photograph(page, 'offline/today-fr-phone');
      expect((await cards(page).allInnerTexts()).join()).not.toMatch(/ ligne/);
      expect(await said(page)).toEqual(before);
      expect(await main(page).locator('[aria-busy=true]').count()).toBe(0);
      expect([
        await overflow(page),
        await cutOff(page.locator('[role=status] *, h1, h2, button')),
        await seriousIn(page),
      ]).toEqual([0, [], []]);
      await cards(page).filter({ hasText: 'Agnès Berthelot' }).first().tap();
      await bubble(page, 'Noé').first().waitFor();

      await page.goBack();
      await demo.server.start();
      await context.setOffline(false);
      await page.getByText(band).waitFor({ state: 'detached', timeout: 40_000 });
      await page.getByRole('heading', { level: 2, name: 'Noé Moreau-Traoré' }).waitFor();
    },
  );

  test(
    '[PWA6] [PWA10] after signing out nothing is cached, and the next person sees nothing of it',
    { timeout: 120_000 },
    async () => {
      await using person = await parent();
      const { page, context } = person;
      const said = (await page.getByRole('log').locator('[data-message]').allInnerTexts()).at(-1)!.split('\n')[0]!;
      await signOut(page);
      expect(await held(page)).toEqual({ caches: [], files: [], shown: [] });

      await signIn(page, 'teacher2');
      await page.goto('/fr/teachers/messagerie');
      await page.getByRole('button', { name: 'Nouvelle conversation' }).first().waitFor();
      await ready(page, 0);
      await demo.server.kill();
      await context.setOffline(true);
      await page.goto('/fr/teachers/messagerie');
      await page.getByText(band).waitFor();
      await page.getByRole('button', { name: 'Nouvelle conversation' }).first().waitFor();
      expect(await page.getByText(said).count()).toBe(0);
      await demo.server.start();
      await context.setOffline(false);
    },
  );

  test('[PWA10] a session that the server ended takes along what was kept', { timeout: 120_000 }, async () => {
    await using person = await parent();
    const { page } = person;
    await demo.server.db.deleteFrom('session').execute();
    await demo.server.kill();
    await demo.server.start();
    await page.getByLabel('Adresse e-mail').waitFor({ timeout: 40_000 });
    await expect.poll(() => held(page), { timeout: 20_000 }).toEqual({ caches: [], files: [], shown: [] });
  });

  test(
    '[PWA4] a file that was on its way while the device made itself ready is kept as well',
    { timeout: 120_000 },
    async () => {
      await using person = await parent();
      const { page, context, address } = person;
      await page.evaluate(async () => {
        for (const one of await navigator.serviceWorker.getRegistrations()) await one.unregister();
        for (const name of await caches.keys()) await caches.delete(name);
      });
      await page.goto('about:blank');
      const cdp = await context.newCDPSession(page);
      await cdp.send('Network.clearBrowserCache');
      let [isAsked, letGo] = [false, () => undefined as void];
      const later = new Promise<void>((resolve) => (letGo = resolve));
      await page.route('**/assets/later-*', async (route) => {
        isAsked = true;
        await later;
        await route.continue();
      });
      await page.goto(address);
      await composer(page).waitFor();
      await page.mouse.move(200, 300);
      await page.mouse.move(210, 310);
      await until(() => isAsked);
      await until(async () => (await held(page)).files.includes('/pages/fr/conversation.html'), { withinMs: 30_000 });
      expect((await held(page)).files.filter((file) => file.startsWith('/assets/later-'))).toEqual([]);
      letGo();
      await until(async () => (await held(page)).files.some((file) => file.startsWith('/assets/later-')));
    },
  );

  test(
    '[PWA3] what the server says of anybody, files and the sign-in are never cached',
    { timeout: 120_000 },
    async () => {
      await using person = await parent();
      const { page } = person;
      await page.reload();
      await composer(page).waitFor();
      const { caches: names, files } = await held(page);
      expect(names).toEqual(['preau-shell-1']);
      expect(
        files.filter((file) => !/^\/(kept|assets\/[\w.-]+|pages\/fr\/(home|messages|conversation)\.html)$/.test(file)),
      ).toEqual([]);
    },
  );
});
