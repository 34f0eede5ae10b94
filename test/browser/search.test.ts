import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { until } from '../support/until.ts';
import { bubble, openWith, rowOf, say } from './chat.ts';
import { overflow, seriousIn } from './looking.ts';
import { openDemo } from './open-demo.ts';

const teacher = 'Agnès Berthelot';
const box = (page: Page) => page.getByRole('searchbox');
const rows = (page: Page) => page.locator('[data-found]');
const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('data-seq') ?? null);

describe('the search in messages', () => {
  const demo = openDemo();
  const screens = { phone: { width: 390, height: 844 }, desktop: { width: 1_280, height: 800 } };

  /** Forty messages, of which the first is looked for; once the server finds it. */
  async function written(page: Page): Promise<void> {
    await openWith(page, teacher);
    if ((await bubble(page, 'Une girafe à l’étang').count()) > 0) return;
    await say(page, 'Une girafe à l’étang');
    for (let n = 1; n <= 60; n += 1) await say(page, `Ligne ${n}`);
    const kept = demo.server.db.selectFrom('searchedMessage').select(({ fn }) => fn.countAll<number>().as('rows'));
    await until(async () => (await kept.executeTakeFirstOrThrow()).rows > 60);
  }

  test('[CLIENT130] [CLIENT131] by the keyboard alone: opened, misspelt, walked through, shown in its place, and back', async () => {
    await using person = await demo.at('parent', '/fr/parents/messagerie', { viewport: screens.desktop });
    const { page } = person;
    await written(page);
    const before = page.url();
    await page.keyboard.press('Control+Shift+F');
    await box(page).waitFor();
    await page.keyboard.type('ETANG giraffe');
    await rows(page).first().waitFor();
    expect(await rows(page).count()).toBe(1);
    expect(await rows(page).locator('mark').allInnerTexts()).toEqual(['girafe', 'étang']);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await bubble(page, 'Une girafe à l’étang').waitFor();
    await until(async () => (await focused(page)) !== null);
    const place = await page.evaluate(() => {
      const [row, log] = [document.activeElement!, document.querySelector('[role=log]')!].map((one) =>
        one.getBoundingClientRect(),
      );
      return row!.top >= log!.top && row!.bottom <= log!.bottom;
    });
    expect(place).toBe(true);
    await box(page).focus();
    await page.keyboard.press('Escape');
    await until(() => page.url() === before);
    expect(person.complaints).toEqual([]);
  });

  test('[CLIENT130] [CLIENT131] on a phone the search is a page, a message found another, and back leads to the search', async () => {
    await using person = await demo.at('parent', '/fr/parents/messagerie', { viewport: screens.phone, hasTouch: true });
    const { page } = person;
    await written(page);
    await page.getByRole('button', { name: 'Retour aux conversations' }).click();
    await page.getByRole('button', { name: 'Rechercher dans les messages' }).click();
    await box(page).fill('girafe');
    await rows(page).first().click();
    await until(async () => (await focused(page)) !== null);
    expect(await box(page).count()).toBe(0);
    expect(await overflow(page)).toBe(0);
    await page.goBack();
    await rows(page).first().waitFor();
    expect(await box(page).inputValue()).toBe('girafe');
    await page.reload();
    await rows(page).first().waitFor();
    expect(await overflow(page)).toBe(0);
    await page.getByRole('button', { name: 'Fermer la recherche' }).click();
    await rowOf(page, teacher).first().waitFor();
    expect(person.complaints).toEqual([]);
  });

  test('[CLIENT132] a conversation is searched alone, and a day of it leads there', async () => {
    await using person = await demo.at('parent', '/fr/parents/messagerie', { viewport: screens.desktop });
    const { page } = person;
    await written(page);
    await page.getByRole('button', { name: 'Rechercher dans cette conversation' }).click();
    await box(page).waitFor();
    const first = await page.evaluate(() =>
      document.querySelector('.thread-row time')!.getAttribute('datetime')!.slice(0, 10),
    );
    await page.getByLabel('Aller à une date').fill('2020-01-01');
    await page.keyboard.press('Enter');
    await until(async () => (await focused(page)) === '1');
    expect(first).toMatch(/^\d{4}-/);
    expect(person.complaints).toEqual([]);
  });

  test.each([
    ['fr', 'light', 'desktop'],
    ['fr', 'dark', 'phone'],
    ['ar', 'light', 'phone'],
    ['ar', 'dark', 'desktop'],
    ['en', 'light', 'desktop'],
  ] as const)(
    '[CLIENT130] in %s and %s on a %s nothing overflows, and axe finds nothing serious',
    async (locale, colorScheme, screen) => {
      const path = `/${locale}/parents/messagerie?search=les&from=2020-01-01`;
      await using person = await demo.at('parent', path, { viewport: screens[screen], colorScheme });
      const { page } = person;
      await rows(page).first().waitFor();
      expect(await overflow(page)).toBe(0);
      expect(await seriousIn(page)).toEqual([]);
      await box(page).fill('qzxwvk');
      await page.locator('[role=search] [role=status] p').first().waitFor();
      expect(await seriousIn(page)).toEqual([]);
      expect(person.complaints).toEqual([]);
    },
  );
});
