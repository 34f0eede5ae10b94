import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { overflow, seriousIn } from './looking.ts';
import { openDemo } from './open-demo.ts';
import { visitor } from './person.ts';

const shots = process.env.PREAU_SHOTS;
const looks = [
  { locale: 'fr', width: 1_280, colorScheme: 'light' },
  { locale: 'ar', width: 1_280, colorScheme: 'dark' },
  { locale: 'fr', width: 390, colorScheme: 'dark' },
  { locale: 'ar', width: 390, colorScheme: 'light' },
] as const;
const levels = {
  fr: 'Accessibilité : partiellement conforme',
  ar: 'إمكانية الوصول: مطابقة جزئية',
};

describe('the declaration of accessibility', () => {
  const demo = openDemo();

  test.each(looks)(
    '[CLIENT217] is led to from the sign-in, by its level, in $locale at $width px, $colorScheme',
    async ({ locale, width, colorScheme }) => {
      const viewport = { width, height: 900 };
      await using person = await visitor(demo.browser, demo.server.origin, { viewport, colorScheme });
      const { page } = person;
      await page.goto(`/${locale}/sign-in`);
      await page.getByRole('link', { name: levels[locale] }).click();
      await page.getByRole('article').waitFor();
      expect(new URL(page.url()).pathname).toBe(`/${locale}/accessibility`);
      if (shots)
        await page.screenshot({ path: `${shots}/accessibility-${locale}-${width}-${colorScheme}.png`, fullPage: true });
      expect(await page.getByRole('heading', { level: 2 }).count()).toBe(8);
      expect(await overflow(page)).toBe(0);
      expect(await seriousIn(page)).toEqual([]);
      expect(person.complaints).toEqual([]);
    },
  );

  test('[CLIENT217] is led to from the account’s menu, whose home it leads back to', async () => {
    await using person = await demo.at('parent', '/fr/parents', { viewport: { width: 390, height: 600 } });
    const { page } = person;
    await page.getByRole('button', { name: /^Compte de/ }).click();
    const link = page.getByRole('link', { name: levels.fr });
    await link.waitFor();
    if (shots) await page.screenshot({ path: `${shots}/account-menu.png` });
    await link.click();
    await page.getByRole('heading', { level: 1, name: 'Déclaration d’accessibilité' }).waitFor();
    await page.getByRole('link', { name: 'Revenir à l’accueil' }).click();
    await page.waitForURL('**/fr/parents');
    expect(person.complaints).toEqual([]);
  });

  test('[CLIENT225] a press that is led away before it is let go does nothing', async () => {
    await using person = await demo.at('teacher', '/fr/teachers/messagerie');
    const { page } = person;
    await page.locator('[data-conversation]').first().waitFor();
    const pressed = async (name: string) => {
      const { x, y, width, height } = (await page.getByRole('button', { name }).first().boundingBox())!;
      await page.mouse.move(x + width / 2, y + height / 2);
      await page.mouse.down();
      await page.mouse.move(640, 700);
      await page.mouse.up();
    };
    const state = async (one: Page) => [one.url(), await one.getByRole('dialog').count()];
    const before = await state(page);
    await pressed('Nouvelle conversation');
    await page.keyboard.press('Shift');
    expect(await state(page)).toEqual(before);
    await page.getByRole('button', { name: 'Nouvelle conversation' }).first().click();
    await page.getByRole('dialog').waitFor();
    expect(person.complaints).toEqual([]);
  });
});
