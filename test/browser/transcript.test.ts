import { describe, expect, test } from 'vitest';
import { openWith } from './chat.ts';
import { overflow, seriousIn } from './looking.ts';
import { openDemo } from './open-demo.ts';

describe('a conversation on one sheet', () => {
  const demo = openDemo();

  test.each([
    { width: 390, colorScheme: 'light', locale: 'fr' },
    { width: 1280, colorScheme: 'dark', locale: 'fr' },
    { width: 390, colorScheme: 'dark', locale: 'ar' },
  ] as const)(
    '[CLIENT133] is reached from its menu and goes on paper alone, black on white, at $width px, $colorScheme, $locale',
    async ({ width, colorScheme, locale }) => {
      await using person = await demo.at('parent', `/${locale}/parents/messagerie`, {
        viewport: { width, height: 800 },
        colorScheme,
      });
      const { page } = person;
      await openWith(page, 'Agnès Berthelot');
      await page.locator('header button[aria-haspopup="menu"]').last().click();
      await page.getByRole('menuitem').last().click();
      const sheet = page.getByRole('article');
      await sheet.getByRole('heading', { level: 2 }).waitFor();
      expect(await sheet.getByText('Il compte les pauses').count()).toBe(1);
      expect(await overflow(page)).toBe(0);
      expect(await seriousIn(page)).toEqual([]);
      await page.emulateMedia({ media: 'print', colorScheme });
      expect(await page.getByRole('banner').isVisible()).toBe(false);
      expect(await page.getByRole('button').filter({ visible: true }).count()).toBe(0);
      expect(await sheet.evaluate((element) => getComputedStyle(element).color)).toBe('rgb(0, 0, 0)');
      expect(person.complaints).toEqual([]);
    },
  );
});
