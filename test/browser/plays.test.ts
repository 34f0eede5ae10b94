import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { bubble, log, openWith, rowOf, say, shown } from './chat.ts';
import { overflow } from './looking.ts';
import { openDemo } from './open-demo.ts';

const [teacher, parent] = ['Agnès Berthelot', 'Aurélie Moreau-Traoré'];
const sent = { name: /Envoyé|Lu/ };

describe('plays of what people do with a browser', () => {
  const demo = openDemo();
  const messages = (who: string, home: string, options = {}) => demo.at(who, `/fr/${home}/messagerie`, options);

  test('[CLIENT58] on a device whose clock is three hours off, a message of now is of now', async () => {
    await using person = await demo.at('parent', '/fr/parents');
    const { page } = person;
    await page.addInitScript(() => {
      const real = Date.now.bind(Date);
      const off = -3 * 3_600_000;
      Date.now = () => real() + off;
      globalThis.Date = new Proxy(Date, {
        construct: (target, given: []) => (given.length === 0 ? new target(real() + off) : new target(...given)),
      });
    });
    await page.goto('/fr/parents/messagerie');
    await openWith(page, teacher);
    await using other = await messages('teacher', 'teachers');
    await openWith(other.page, parent);
    await say(other.page, 'À l’heure juste');
    const row = bubble(page, 'À l’heure juste');
    await row.waitFor();
    const clock = (of: Page) => bubble(of, 'À l’heure juste').locator('time').innerText();
    expect(await clock(page)).toBe(await clock(other.page));
    await say(page, 'Écrit trois heures plus tôt');
    await bubble(page, 'Écrit trois heures plus tôt').getByRole('img', sent).waitFor();
    expect((await shown(page, 'Écrit trois')).length).toBe(1);
    const texts = await log(page).locator('[data-message]').allInnerTexts();
    expect(texts.at(-1)).toContain('Écrit trois heures plus tôt');
  });

  test.each([
    ['on a screen of 320 × 256', { viewport: { width: 320, height: 256 } }, ''],
    ['with letters of 26 px', { viewport: { width: 390, height: 844 } }, '26px'],
    ['at 400 % of a window of 1280 × 1024', { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 }, ''],
  ])(
    '[CLIENT62] %s one reads, writes and begins a conversation, and nothing overflows',
    async (_, options, letters) => {
      await using person = await messages('parent', 'parents', options);
      const { page } = person;
      const enlarge = () => page.evaluate((size) => (document.documentElement.style.fontSize = size), letters);
      await enlarge();
      await rowOf(page, teacher).first().waitFor();
      expect(await overflow(page)).toBe(0);
      await page.getByRole('button', { name: 'Nouvelle conversation' }).click();
      const search = page.getByRole('combobox', { name: 'Nom ou adresse e-mail' });
      await search.fill('lefevre');
      await page.getByRole('option', { name: /Hélène/ }).click();
      await page.getByRole('heading', { level: 2, name: /Hélène/ }).waitFor({ state: 'attached' });
      await say(page, `À l’étroit ${letters}`);
      const row = bubble(page, `À l’étroit ${letters}`).last();
      await row.getByRole('img', sent).waitFor();
      expect(await log(page).evaluate((box) => box.clientHeight)).toBeGreaterThanOrEqual(80);
      expect(await overflow(page)).toBe(0);
      expect(person.complaints).toEqual([]);
    },
  );
});
