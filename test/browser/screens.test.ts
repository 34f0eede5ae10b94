import { describe, expect, test } from 'vitest';
import { bubble, composer, log, openWith, placeOf, rowOf, say } from './chat.ts';
import { overflow, seriousIn } from './looking.ts';
import { openDemo } from './open-demo.ts';
import { visitor } from './person.ts';

const phone = { width: 390, height: 844 };

describe('screens', () => {
  const demo = openDemo();
  const at = (path: string, options = {}) => demo.at('parent2', path, options);

  test('a phone shows one pane, nothing overflows, and its back button leads to the list', async () => {
    await using person = await at('/fr/parents/messagerie', { viewport: phone, hasTouch: true, isMobile: true });
    const { page } = person;
    await rowOf(page, 'Agnès Berthelot').first().waitFor();
    expect(await overflow(page)).toBe(0);
    await openWith(page, 'Agnès Berthelot');
    expect(await rowOf(page, 'Agnès Berthelot').first().isVisible()).toBe(false);
    expect(await overflow(page)).toBe(0);
    await say(page, `Une adresse longue : https://example.org/${'tres-longue/'.repeat(20)}`);
    expect(await overflow(page)).toBe(0);
    await page.goBack();
    await rowOf(page, 'Agnès Berthelot').first().waitFor();
    expect(await log(page).count()).toBe(0);
    await page.goto('/fr/parents');
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await overflow(page)).toBe(0);
    expect(person.complaints).toEqual([]);
  });

  test('[CLIENT80] a phone has the places in a bar beneath the page, gives a conversation the screen, and one header', async () => {
    const one = { viewport: phone, hasTouch: true, isMobile: true };
    await using person = await demo.at('parent', '/fr/parents', one);
    const { page } = person;
    const bar = page.getByRole('banner');
    await placeOf(page, 'Messagerie').waitFor();
    expect((await bar.boundingBox())!.y).toBeGreaterThan(phone.height - 80);
    await placeOf(page, 'Messagerie').tap();
    await page.getByRole('heading', { level: 1, name: 'Messagerie' }).waitFor();
    expect(await page.getByText('Collège Jules-Verne').filter({ visible: true }).count()).toBeGreaterThan(0);
    const { height } = (await rowOf(page, 'Agnès Berthelot').first().boundingBox())!;
    expect(height).toBeGreaterThanOrEqual(68);
    expect(height).toBeLessThanOrEqual(72);
    await openWith(page, 'Agnès Berthelot');
    expect(await bar.isVisible()).toBe(false);
    expect(await page.locator('header').filter({ visible: true }).count()).toBe(1);
    expect((await composer(page).boundingBox())!.y).toBeGreaterThan(phone.height - 80);
    await page.goBack();
    await placeOf(page, 'Annonces').tap();
    await rowOf(page, 'Vie du collège').first().waitFor();
    expect(await rowOf(page, 'Agnès Berthelot').count()).toBe(0);
    expect(await overflow(page)).toBe(0);
    await page.setViewportSize({ width: 320, height: 256 });
    expect(await overflow(page)).toBe(0);
    expect((await bar.boundingBox())!.height).toBeLessThanOrEqual(48);
    expect(person.complaints).toEqual([]);
  });

  test('[CLIENT80] on a desktop they stand in a rail, the thread is as wide as what is written, and the day covers no message', async () => {
    await using person = await at('/fr/parents/messagerie', { viewport: { width: 1280, height: 800 } });
    const { page } = person;
    const rail = (await page.getByRole('banner').boundingBox())!;
    expect([rail.x, rail.y, rail.height]).toEqual([0, 0, 800]);
    expect(rail.width).toBeLessThanOrEqual(120);
    expect(await placeOf(page, 'Messagerie').getAttribute('aria-current')).toBe('page');
    await openWith(page, 'Agnès Berthelot');
    const { thread, box, day, ground } = await page.evaluate(() => {
      const edges = (element: Element | null | undefined) => {
        const { left, right } = element!.getBoundingClientRect();
        return [Math.round(left), Math.round(right)] as const;
      };
      const section = document.querySelector('[role=log] section');
      const heading = section?.querySelector('h3');
      return {
        thread: edges(section),
        box: edges(document.querySelector('[data-region=composer] textarea')?.parentElement?.parentElement),
        day: edges(heading),
        ground: getComputedStyle(heading!).backgroundColor,
      };
    });
    expect(box).toEqual(thread);
    expect([day[0] <= thread[0], day[1] >= thread[1], /transparent|rgba|\/ 0/.test(ground)]).toEqual([
      true,
      true,
      false,
    ]);
  });

  test('Arabic is written from right to left, and a language is changed in place', async () => {
    await using person = await at('/fr/parents/messagerie');
    const { page } = person;
    await openWith(page, 'Agnès Berthelot');
    await page.getByRole('button', { name: /^Compte de/ }).click();
    await page.getByLabel('Langue').selectOption({ label: 'العربية' });
    await page.waitForFunction(() => document.documentElement.dir === 'rtl');
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('ar');
    expect(page.url()).toMatch(/\/ar\/parents\/messagerie\/[\w-]+$/);
    const list = await rowOf(page, 'Agnès Berthelot').first().boundingBox();
    const thread = await log(page).boundingBox();
    expect(list!.x).toBeGreaterThan(thread!.x + thread!.width - 1);
    expect(await overflow(page)).toBe(0);
    expect(person.complaints).toEqual([]);
  });

  test.each(['light', 'dark'] as const)('axe finds nothing serious in %s', async (colorScheme) => {
    await using person = await at('/fr/parents', { colorScheme, reducedMotion: 'reduce' });
    const { page } = person;
    await rowOf(page, 'Agnès Berthelot').first().waitFor();
    const found = { home: await seriousIn(page) };
    await page.getByRole('button', { name: /^Compte de/ }).click();
    Object.assign(found, { account: await seriousIn(page) });
    await page.goto('/fr/parents/messagerie');
    await openWith(page, 'Agnès Berthelot');
    Object.assign(found, { conversation: await seriousIn(page) });
    await page.getByRole('button', { name: 'Nouvelle conversation' }).click();
    await page.getByRole('combobox', { name: 'Nom ou adresse e-mail' }).fill('berthelot');
    await page.getByRole('option', { name: /Agnès Berthelot/ }).waitFor();
    Object.assign(found, { search: await seriousIn(page) });
    await page.keyboard.press('Escape');
    await openWith(page, 'Moulin à papier');
    await page.getByRole('button', { name: '3 participants' }).click();
    await page.getByRole('button', { name: 'Renommer' }).click();
    Object.assign(found, { group: await seriousIn(page) });
    await page.getByRole('button', { name: 'Quitter la conversation' }).click();
    Object.assign(found, { question: await seriousIn(page) });
    expect(found).toEqual({ home: [], account: [], conversation: [], search: [], group: [], question: [] });
  });

  test('axe finds nothing serious on the pages before the sign-in, in light, dark and Arabic', async () => {
    for (const [locale, colorScheme] of [
      ['fr', 'light'],
      ['fr', 'dark'],
      ['ar', 'light'],
    ] as const) {
      await using person = await visitor(demo.browser, demo.server.origin, { colorScheme });
      for (const path of ['sign-in', 'invitation/none']) {
        await person.page.goto(`/${locale}/${path}`);
        await person.page.getByRole('heading', { level: 1 }).waitFor();
        expect(await seriousIn(person.page)).toEqual([]);
      }
      // That a link was never given is an answer of its own, which a browser calls a failure.
      expect(person.complaints.filter((complaint) => !complaint.includes('404 (Not Found)'))).toEqual([]);
    }
  });

  test('a whole visit breaks the security policy nowhere and asks no other server', async () => {
    await using person = await at('/fr/parents');
    const { page } = person;
    const asked = new Set<string>();
    page.on('request', (request) => asked.add(new URL(request.url()).host));
    await page.reload();
    await rowOf(page, 'Agnès Berthelot').first().click();
    await say(page, 'Un mot avec un lien : https://example.org/page');
    await bubble(page, 'Un mot avec un lien').getByRole('link').waitFor();
    await page.getByRole('button', { name: /^Compte de/ }).click();
    await page.getByText('Sombre').click();
    expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
    await page.reload();
    await page.getByRole('main').waitFor();
    expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
    expect([...asked]).toEqual([new URL(demo.server.origin).host]);
    expect(person.complaints).toEqual([]);
  });
});
