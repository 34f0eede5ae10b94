import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { countShifts } from '../../bench/page/watch.ts';
import { until } from '../support/until.ts';
import { log, openWith, placeOf, rowOf } from './chat.ts';
import { openDemo } from './open-demo.ts';
import { visitor } from './person.ts';

const built = 'dist/client';
const zipped = (files: string[]) =>
  files.reduce((sum, file) => sum + gzipSync(readFileSync(`${built}${file}`), { level: 9 }).length, 0);

describe('a first visit', () => {
  const demo = openDemo();
  const visit = (options = {}) => visitor(demo.browser, demo.server.origin, options);

  test('[CLIENT42] of somebody signed in moves 200 kB at most, asks for nothing that its page did not name, and sign-in is lighter', async () => {
    await using person = await demo.at('parent', '/fr/parents/messagerie');
    await openWith(person.page, 'Agnès Berthelot');
    const address = person.page.url();
    // In a window of its own: where a mouse has been, the browser says after a visit that it moved, which is a sign of use.
    const page = await person.page.context().newPage();
    await person.page.close();
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Network.enable');
    await cdp.send('Network.clearBrowserCache');
    let bytes = 0;
    cdp.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
    cdp.on('Network.webSocketFrameReceived', ({ response }) => (bytes += Buffer.byteLength(response.payloadData)));
    const asked = new Set<string>();
    page.on('request', (request) => asked.add(new URL(request.url()).pathname));
    const html = (await (await page.goto(address))?.text()) ?? '';
    await log(page).locator('[data-message]').first().waitFor();
    expect(bytes).toBeGreaterThan(100_000);
    expect(bytes).toBeLessThanOrEqual(200_000);
    const scripts = [...asked].filter((path) => path.endsWith('.js'));
    expect(scripts.length).toBeGreaterThan(3);
    expect(scripts.filter((path) => !html.includes(path))).toEqual([]);
    expect(scripts.filter((path) => readFileSync(built + path, 'utf8').includes('data-base-ui-'))).toEqual([]);

    await using stranger = await visit();
    const theirs = new Set<string>();
    stranger.page.on('request', (request) => theirs.add(new URL(request.url()).pathname));
    const door = (await (await stranger.page.goto('/fr/sign-in'))?.text()) ?? '';
    await stranger.page.getByLabel('Adresse e-mail').waitFor();
    const named = [...theirs].filter((path) => path.endsWith('.js') && door.includes(path));
    expect(zipped(named)).toBeLessThanOrEqual(100_000);
    const entry = scripts.filter((path) => readFileSync(`${built}/index.html`, 'utf8').includes(path));
    expect(zipped(entry)).toBeLessThanOrEqual(110_000);
  });

  test('[CLIENT42] no browser is sent a parser of sentences, nor one language with another', () => {
    const scripts = readdirSync(`${built}/assets`).filter((name) => name.endsWith('.js'));
    const text = (name: string) => readFileSync(`${built}/assets/${name}`, 'utf8');
    expect(scripts.filter((name) => text(name).includes('EXPECT_PLURAL_ARGUMENT_SELECTOR'))).toEqual([]);
    const speaks = { fr: 'Mot de passe', en: 'Password', ar: 'كلمة المرور' };
    const said = scripts.map((name) => Object.values(speaks).filter((word) => text(name).includes(word)).length);
    expect(Math.max(...said)).toBe(1);
  });

  test.each(['fr', 'ar'] as const)(
    '[CLIENT43] in %s the page shows its outline before any script, in its direction and theme, and nothing moves when the app takes over',
    async (locale) => {
      await using person = await visit({ viewport: { width: 1280, height: 800 } });
      const { page } = person;
      const held: (() => void)[] = [];
      let isHeld = true;
      await page.route('**/*.js', async (route) => {
        if (isHeld) await new Promise<void>((resolve) => held.push(resolve));
        await route.continue();
      });
      await page.addInitScript(() => localStorage.setItem('preau.theme', 'dark'));
      const shifted = await countShifts(page);
      await page.goto(`/${locale}/sign-in`, { waitUntil: 'commit' });
      await page.locator('#root [aria-busy]').waitFor();
      expect(await page.evaluate(() => document.documentElement.dir)).toBe(locale === 'ar' ? 'rtl' : 'ltr');
      expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
      // It is hidden by the look of the page, which may come a moment after the outline.
      await page.locator('#first-words').waitFor({ state: 'hidden' });
      isHeld = false;
      for (const go of held) go();
      await page.locator('form').waitFor();
      expect(await page.locator('#first-words').count()).toBe(0);
      expect(await shifted()).toBeLessThanOrEqual(0.02);
      expect(person.complaints).toEqual([]);
    },
  );

  test.each([390, 1280])(
    '[CLIENT43] at %i px nothing moves on Today, in the list and in a conversation when the app takes over',
    async (width) => {
      await using person = await demo.at('parent', '/fr/parents/messagerie', { viewport: { width, height: 800 } });
      const { page } = person;
      await openWith(page, 'Agnès Berthelot');
      const conversation = new URL(page.url()).pathname;
      const shifted = await countShifts(page);
      const moved: Record<string, number> = {};
      for (const path of ['/fr/parents', '/fr/parents/messagerie', conversation]) {
        await page.goto(path);
        await page.locator('[data-conversation], [data-message]').filter({ visible: true }).first().waitFor();
        // What comes after the first rows is drawn by the frame after next.
        await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
        moved[path] = await shifted();
      }
      expect(Object.entries(moved).filter(([, shift]) => shift > 0.02)).toEqual([]);
    },
  );

  test.each([
    ['does not come', (route: { abort(): Promise<void> }) => route.abort()],
    [
      'cannot be read',
      (route: { fulfill(answer: object): Promise<void> }) =>
        route.fulfill({ contentType: 'text/javascript', body: 'class { static { ' }),
    ],
  ] as const)(
    '[CLIENT44] where the first script %s, the page says in three languages what to do',
    async (_, answer) => {
      await using person = await visit();
      const { page } = person;
      await page.route('**/assets/app-*.js', (route) => void answer(route));
      await page.goto('/fr/sign-in');
      const words = page.locator('#first-words');
      await until(() => words.isVisible());
      expect(await words.innerText()).toMatch(/Rechargez la page[\s\S]+Reload the page[\s\S]+أعد تحميل الصفحة/);
      expect(await page.locator('#root').isVisible()).toBe(false);
      await page.unroute('**/assets/app-*.js');
      await words.getByRole('link', { name: 'Reload the page' }).click();
      await page.getByLabel('Adresse e-mail').waitFor();
    },
  );

  test('[CLIENT45] a page that cannot come says so in its place, and the others can still be reached', async () => {
    await using person = await demo.at('parent', '/fr/parents');
    const { page } = person;
    await rowOf(page, 'Agnès Berthelot').first().waitFor();
    await page.route('**/assets/chat-page-*.js', (route) => route.abort());
    await placeOf(page, 'Messagerie').click();
    await page.getByRole('heading', { name: 'Cette page n’a pas pu s’afficher' }).waitFor();
    await placeOf(page, 'Aujourd’hui').click();
    await rowOf(page, 'Agnès Berthelot').first().waitFor();
    expect(await page.getByRole('heading', { name: 'Cette page n’a pas pu s’afficher' }).count()).toBe(0);
    await page.unroute('**/assets/chat-page-*.js');
    await page.reload();
    await placeOf(page, 'Messagerie').click();
    await openWith(page, 'Agnès Berthelot');
  });

  test('[CLIENT100] what opens above a page comes with the first sign of use, and then opens without a network', async () => {
    await using person = await demo.at('parent', '/fr/parents/messagerie');
    const { page } = person;
    await rowOf(page, 'Agnès Berthelot').first().waitFor();
    const layers = page.waitForResponse('**/assets/layers-*.js');
    await page.mouse.move(200, 300);
    await (await layers).finished();
    await page.context().setOffline(true);
    await page.getByRole('button', { name: 'Nouveau groupe' }).click();
    await page.getByRole('dialog', { name: 'Nouveau groupe' }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.closest('[role=dialog]') !== null)).toBe(true);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: /^Compte de/ }).click();
    await page.getByRole('dialog', { name: /^Compte de/ }).waitFor();
  });

  test('[CLIENT100] what opens above a page and cannot come says so, leaves what was typed, and opens once it can', async () => {
    await using person = await demo.at('parent', '/fr/parents');
    const { page } = person;
    await page.route('**/assets/layers-*.js', (route) => route.abort());
    await page.goto('/fr/parents/messagerie');
    await openWith(page, 'Agnès Berthelot');
    await page.getByRole('textbox', { name: 'Votre message' }).fill('À moitié écrit');
    const open = page.getByRole('button', { name: 'Nouvelle conversation' });
    await open.click();
    const note = page.getByRole('alert').filter({ hasText: 'Cela n’a pas pu s’ouvrir' });
    await note.getByRole('button', { name: 'Fermer' }).click();
    await note.waitFor({ state: 'detached' });
    expect(await page.getByRole('textbox', { name: 'Votre message' }).inputValue()).toBe('À moitié écrit');
    await open.click();
    await note.waitFor();
    await page.unroute('**/assets/layers-*.js');
    await note.getByRole('button', { name: 'Réessayer' }).click();
    const search = page.getByRole('combobox', { name: 'Nom ou adresse e-mail' });
    await search.waitFor();
    await until(() => search.evaluate((box) => document.activeElement === box));
    expect(await page.locator('textarea').inputValue()).toBe('À moitié écrit');
  });

  test('[CLIENT46] a language that cannot come leaves the page as it is, and says so', async () => {
    await using person = await demo.at('parent', '/fr/parents/messagerie');
    const { page } = person;
    await openWith(page, 'Agnès Berthelot');
    await page.getByRole('textbox', { name: 'Votre message' }).fill('À moitié écrit');
    await page.context().setOffline(true);
    await page.getByRole('button', { name: /^Compte de/ }).click();
    await page.getByLabel('Langue').selectOption({ label: 'العربية' });
    await page.getByText('Cette langue n’a pas pu être chargée').waitFor();
    expect(await page.getByRole('textbox', { name: 'Votre message' }).inputValue()).toBe('À moitié écrit');
    expect(new URL(page.url()).pathname).toMatch(/^\/fr\//);
    await page.context().setOffline(false);
    await page.getByLabel('Langue').selectOption({ label: 'العربية' });
    await page.waitForFunction(() => document.documentElement.dir === 'rtl');
  });
});
