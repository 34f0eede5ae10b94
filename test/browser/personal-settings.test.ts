import type { ElementHandle, Page } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';
import { personalVersion } from '../../src/shared/personal-inputs.ts';
import { usualSettings } from '../../src/shared/usual-settings.ts';
import { composer, openWith } from './chat.ts';
import { overflow, seriousIn } from './looking.ts';
import { openDemo } from './open-demo.ts';

const photographs = 'test-results/personal-settings';
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const desktop = { viewport: { width: 1280, height: 800 } };
const parts = ['', '/notifications', '/sounds', '/quiet-hours', '/connection'];

/** What is chosen on this page, as the other one must come to have it. */
const chosen = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLInputElement>('main input')]
      .filter(({ type }) => type !== 'search' && type !== 'date')
      .map(({ checked, value }) => `${checked} ${value}`)
      .join(),
  );

/** Notes in the page when something of it becomes so. */
const noteWhen = (page: Page, is: string) =>
  page.evaluate((wanted) => {
    const now = () =>
      [...document.querySelectorAll<HTMLInputElement>('main input')]
        .filter(({ type }) => type !== 'search' && type !== 'date')
        .map(({ checked, value }) => `${checked} ${value}`)
        .join();
    return new Promise<number>((done) => {
      const look = () => (now() === wanted ? done(Date.now()) : requestAnimationFrame(look));
      look();
    });
  }, is);

describe('what one sets for oneself', () => {
  const demo = openDemo();
  afterEach(async () => void (await demo.server.db.deleteFrom('personalSettings').execute()));

  test.each(parts)(
    '[CLIENT174] every choice of /settings%s is so within a second in a second browser',
    async (part) => {
      await using desk = await demo.at('parent', `/fr/settings${part}`, desktop);
      await using pocket = await demo.at('parent', `/fr/settings${part}`, phone);
      for (const { page } of [desk, pocket]) {
        await page.getByRole('heading', { level: 1 }).waitFor();
        // What obeys comes with what opens above pages: with the first sign that somebody is there.
        await page.keyboard.press('Shift');
        await page.locator('main input').first().waitFor();
        await page.waitForFunction(() => !document.querySelector('main [aria-busy=true]'));
      }
      const own = desk.page.locator(
        'main input:not([type=search]):not([type=date]):not([type=time]):not([type=range])',
      );
      const took: number[] = [];
      // From the last: what the first one takes away is still there.
      for (let at = (await own.count()) - 1; at >= 0; at -= 1) {
        const one = (await own.nth(at).elementHandle()) as ElementHandle<HTMLInputElement>;
        const before = await one.isChecked();
        if (before && (await one.getAttribute('type')) === 'radio') continue;
        await one.press('Space');
        const from = Date.now();
        await desk.page.waitForFunction(([input, was]) => input.checked !== was, [one, before] as const);
        took.push((await noteWhen(pocket.page, await chosen(desk.page))) - from);
      }
      expect(took.length).toBeGreaterThan(1);
      expect(took.filter((ms) => ms > 1_000)).toEqual([]);
      expect([...desk.complaints, ...pocket.complaints]).toEqual([]);
    },
  );

  test('[CLIENT174] [CLIENT176] look and language follow to a conversation that is open elsewhere, where a text stays as it was typed', async () => {
    await using desk = await demo.at('parent', '/fr/settings', desktop);
    await using pocket = await demo.at('parent', '/fr/parents/messagerie', phone);
    await openWith(pocket.page, 'Agnès Berthelot');
    await composer(pocket.page).fill('Une phrase commencée');
    await desk.page.getByText('Sombre').click();
    await desk.page.getByText('Très grande').click();
    await pocket.page.waitForFunction(() => {
      const { theme, textSize } = document.documentElement.dataset;
      return theme === 'dark' && textSize === 'largest';
    });
    await desk.page.getByRole('combobox', { name: 'Langue' }).selectOption('ar');
    await pocket.page.locator('html[lang=ar][dir=rtl]').waitFor();
    expect(new URL(pocket.page.url()).pathname).toMatch(/^\/ar\/parents\/messagerie\//);
    expect(await pocket.page.locator('textarea').inputValue()).toBe('Une phrase commencée');
    expect(await overflow(pocket.page)).toBe(0);
    expect([...desk.complaints, ...pocket.complaints]).toEqual([]);
  });

  test('[CLIENT175] a device paints as it was set before any script has come, and forgets it at sign-out', async () => {
    await using person = await demo.at('parent', '/fr/settings', desktop);
    const { page } = person;
    await page.getByText('Sombre').click();
    await page.getByText('Plus grande').click();
    await page.waitForFunction(() => document.documentElement.dataset['textSize'] === 'larger');
    const look = () => page.evaluate(() => Object.fromEntries(Object.entries(document.documentElement.dataset)));
    let letGo = () => {};
    const held = new Promise<void>((go) => (letGo = go));
    await page.route('**/*.js', async (route) => {
      await held;
      await route.continue();
    });
    await page.reload({ waitUntil: 'commit' });
    await page.locator('#root [aria-busy]').first().waitFor();
    expect(await look()).toEqual({ theme: 'dark', textSize: 'larger' });
    letGo();
    await page.getByRole('button', { name: /^Compte de/ }).click();
    await page.getByRole('button', { name: 'Se déconnecter' }).last().click();
    await page.getByLabel('Adresse e-mail').waitFor();
    expect(await look()).not.toHaveProperty('theme');
    const left = await page.evaluate(() =>
      Object.keys(localStorage).filter((key) => /theme|textSize|enter|pace/.test(key)),
    );
    expect(left).toEqual([]);
    expect(person.complaints).toEqual([]);
  });

  test('[CLIENT175] a device on which they are new has their look and speaks their language, though nobody has touched it yet', async () => {
    const { db } = demo.server;
    const parent = db.selectFrom('user').select('id').where('email', '=', 'parent@jules-verne.example');
    const { id: userId } = await parent.executeTakeFirstOrThrow();
    const settings = { display: { theme: 'dark', textSize: 'larger', language: 'ar' } };
    await db.insertInto('personalSettings').values({ userId, version: personalVersion, settings }).execute();
    await using pocket = await demo.at('parent', '/fr/parents', phone);
    await pocket.page.waitForURL('**/ar/parents');
    const root = pocket.page.locator('html');
    expect(await root.getAttribute('data-theme')).toBe('dark');
    expect(await root.getAttribute('data-text-size')).toBe('larger');
    expect(pocket.complaints).toEqual([]);
  });

  test('[CLIENT182] disconnected by hand, a device stays so over a reload and in all its tabs, and connects by hand', async () => {
    await using person = await demo.at('parent', '/fr/settings/connection', desktop);
    const { page } = person;
    const tab = await page.context().newPage();
    await tab.goto('/fr/parents');
    await tab.locator('[data-connection=connected]').first().waitFor();
    await page.getByRole('main').getByRole('button', { name: 'Se déconnecter' }).click();
    await tab.locator('[data-connection=disconnected]').first().waitFor();
    await page.getByText('jusqu’à ce que vous le reconnectiez').waitFor();
    await page.reload();
    await page.getByText(/Ce que vous y avez écrit vous attend/).waitFor();
    expect(await page.evaluate(() => localStorage.getItem('preau.disconnected'))).not.toBeNull();
    await page.getByRole('button', { name: 'Se reconnecter' }).click();
    await page.getByRole('heading', { level: 1, name: 'Connexion' }).waitFor();
    await tab.locator('[data-connection=connected]').first().waitFor();
    await page.waitForFunction(() => /\d/.test(document.getElementById('connection-latency')?.textContent ?? ''));
    expect(person.complaints).toEqual([]);
  });

  test('[CLIENT184] by the keyboard alone a setting is found, and what one presses of it has the focus', async () => {
    await using person = await demo.at('parent', '/fr/settings', desktop);
    const { page } = person;
    await page.getByRole('searchbox', { name: 'Chercher dans les réglages' }).focus();
    await page.keyboard.type('conges');
    await page.getByRole('link', { name: /Congés/ }).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Heures calmes' }).waitFor();
    await page.waitForFunction(() => document.activeElement?.closest('#quietHours-holidays'));
    expect(new URL(page.url()).pathname).toBe('/fr/settings/quiet-hours');
    expect(person.complaints).toEqual([]);
  });

  test.each(['light', 'dark'] as const)(
    '[CLIENT174] nothing overflows and axe finds nothing serious in %s',
    async (theme) => {
      const holidays = [{ from: '2026-12-19', to: '2027-01-03' }];
      for (const size of [phone, desktop]) {
        await using person = await demo.at('parent', '/fr/settings', {
          ...size,
          colorScheme: theme,
          reducedMotion: 'reduce',
        });
        const { page } = person;
        const userId = await demo.server.db
          .selectFrom('user')
          .select('id')
          .where('email', '=', 'parent@jules-verne.example')
          .executeTakeFirstOrThrow();
        await demo.server.db
          .insertInto('personalSettings')
          .values({
            userId: userId.id,
            version: 1,
            settings: { quietHours: { ...usualSettings.quietHours, on: true, holidays } },
          })
          .onConflict((conflict) => conflict.doNothing())
          .execute();
        for (const locale of ['fr', 'ar', 'en'])
          for (const part of parts) {
            const path = `/${locale}/settings${part}`;
            await page.goto(path);
            await page.getByRole('heading', { level: 1 }).waitFor();
            await page.locator('main input:not([type=search])').first().waitFor();
            await page.waitForFunction(() => !document.querySelector('[aria-busy=true]'));
            await page.screenshot({
              path: `${photographs}/${locale}-${theme}-${size.viewport.width}${part.replace('/', '-')}.png`,
            });
            expect([path, await overflow(page), await seriousIn(page)]).toEqual([path, 0, []]);
          }
        expect(person.complaints).toEqual([]);
      }
    },
  );
});
