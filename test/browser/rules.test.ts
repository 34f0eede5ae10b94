import { describe, expect, test } from 'vitest';
import { cutOff, overflow, seriousIn } from './looking.ts';
import { openDemo } from './open-demo.ts';
import { visitor } from './person.ts';

const shots = process.env.PREAU_SHOTS;
const looks = [
  { locale: 'fr', width: 1_280, colorScheme: 'light' },
  { locale: 'ar', width: 1_280, colorScheme: 'dark' },
  { locale: 'fr', width: 390, colorScheme: 'dark' },
  { locale: 'ar', width: 390, colorScheme: 'light' },
] as const;

describe('the rules of a school', () => {
  const demo = openDemo();

  test.each(looks)(
    '[RULE7] are set in $locale at $width px, $colorScheme, with nothing serious and nothing cut off',
    async (look) => {
      const { locale, width, colorScheme } = look;
      await using admin = await demo.at('admin', `/${locale}/admin/rules`, {
        viewport: { width, height: 900 },
        colorScheme,
      });
      const { page } = admin;
      await page.getByRole('table').waitFor();
      expect(await cutOff(page.getByRole('table').locator('select'))).toEqual([]);
      // The room for its arrow is on the side on which the arrow stands.
      const answerers = page.getByRole('combobox').and(page.locator('input'));
      expect(await answerers.evaluate((box) => getComputedStyle(box).direction)).toBe(locale === 'ar' ? 'rtl' : 'ltr');
      await page.locator('select:not([disabled])').nth(4).selectOption('never');
      await page.locator('section ul[aria-live] li').first().waitFor();
      await page.waitForFunction(() => document.querySelector('[aria-live][aria-busy=false]'));
      if (shots)
        await page.screenshot({ path: `${shots}/rules-${locale}-${width}-${colorScheme}.png`, fullPage: true });
      if (shots) await page.setViewportSize({ width, height: 3_600 });
      if (shots) await page.screenshot({ path: `${shots}/rules-all-${locale}-${width}-${colorScheme}.png` });
      expect(await overflow(page)).toBe(0);
      expect(await seriousIn(page)).toEqual([]);
      expect(admin.complaints).toEqual([]);
    },
  );

  test.each(looks)(
    '[RULE8] are read by families in $locale at $width px, $colorScheme, without signing in',
    async (look) => {
      const { locale, width, colorScheme } = look;
      const { db, origin } = demo.server;
      const { code } = await db
        .selectFrom('establishment')
        .select('code')
        .where('name', 'like', '%Jules-Verne')
        .executeTakeFirstOrThrow();
      await using family = await visitor(demo.browser, origin, { viewport: { width, height: 900 }, colorScheme });
      const { page } = family;
      await page.goto(`${origin}/${locale}/schools/${code}/rules`);
      await page.getByRole('article').waitFor();
      if (shots)
        await page.screenshot({ path: `${shots}/families-${locale}-${width}-${colorScheme}.png`, fullPage: true });
      expect(await page.getByRole('heading', { level: 2 }).count()).toBe(11);
      expect(await overflow(page)).toBe(0);
      expect(await seriousIn(page)).toEqual([]);
      expect(family.complaints).toEqual([]);
    },
  );

  test('[RULE4] both sides see that a teacher is alone with a student, and who may look at it', async () => {
    for (const [who, home] of [
      ['teacher', 'teachers'],
      ['student', 'students'],
    ] as const) {
      await using person = await demo.at(who, `/fr/${home}/messagerie`);
      const { page } = person;
      await page
        .getByRole('link', { name: who === 'teacher' ? /Noé/ : /Agnès/ })
        .first()
        .click();
      await page
        .getByText(/Un adulte et des élèves sont seuls ici\. .*Hélène Lefèvre-Nguyễn.* peut consulter/)
        .waitFor();
      if (shots) await page.screenshot({ path: `${shots}/alone-${who}.png` });
      expect(await seriousIn(page)).toEqual([]);
      expect(person.complaints).toEqual([]);
    }
  });
});
