import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { until } from '../support/until.ts';
import { composer, log, openWith, rowOf, say } from './chat.ts';
import { overflow, seriousIn } from './looking.ts';
import { openDemo } from './open-demo.ts';

const messages = '/fr/parents/messagerie';
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const outing = 'Moulin à papier';

const names = (page: Page) => page.locator('[data-conversation]').locator('bdi:first-child').allInnerTexts();
const menuOf = (page: Page, name: string) => page.getByRole('button', { name: new RegExp(`^Options.*${name}`) });
const chosen = async (page: Page, name: string, item: RegExp) => {
  await menuOf(page, name).click();
  await page
    .getByRole(/Me prévenir|Ne jamais/.test(item.source) ? 'menuitemradio' : 'menuitem', { name: item })
    .click();
};

describe('the order of one’s conversations', () => {
  const demo = openDemo();

  test('[CONV20] [CONV25] [CONV26] what is done in one window is so in the other, and its title says what calls', async () => {
    await using here = await demo.at('parent', messages);
    await using there = await demo.at('parent', messages);
    for (const { page } of [here, there]) await rowOf(page, outing).first().waitFor();
    // As the demo has it: pinned, and silenced.
    expect((await names(here.page))[0]).toBe('Agnès Berthelot');
    expect(await rowOf(here.page, outing).getByRole('img', { name: 'En silence' }).count()).toBe(1);
    await chosen(here.page, outing, /^Épingler/);
    await rowOf(there.page, outing).getByRole('img', { name: 'Épinglée' }).waitFor();
    const calling = async (page: Page) => Number(/^\((\d+)\)/.exec(await page.title())?.[1] ?? 0);
    const before = await calling(there.page);
    expect(before).toBeGreaterThan(3);
    await chosen(there.page, 'Agnès Berthelot', /^Ne jamais me prévenir/);
    await until(async () => (await calling(here.page)) === before - 3);
    expect(await rowOf(here.page, 'Agnès Berthelot').first().innerText()).toContain('3');
    await chosen(there.page, 'Agnès Berthelot', /^Fin du silence/);
    await until(async () => (await calling(here.page)) === before);
    expect([...here.complaints, ...there.complaints]).toEqual([]);
  });

  test('[CONV22] [CONV27] archived it is gone from both windows, undone it is back, and so it is with the next message', async () => {
    await using here = await demo.at('parent2', messages);
    await using there = await demo.at('parent2', messages);
    await using teacher = await demo.at('teacher', '/fr/teachers/messagerie');
    const gone = (page: Page) => rowOf(page, outing).first().waitFor({ state: 'detached' });
    for (const { page } of [here, there, teacher]) await rowOf(page, outing).first().waitFor();
    await chosen(here.page, outing, /^Archiver/);
    await gone(there.page);
    await here.page.getByRole('button', { name: 'Annuler' }).click();
    await rowOf(there.page, outing).first().waitFor();
    await openWith(here.page, outing);
    await here.page.getByRole('button', { name: 'Options de la conversation' }).click();
    await here.page.getByRole('menuitem', { name: /^Archiver/ }).click();
    await gone(there.page);
    expect(await log(here.page).count()).toBe(0);
    await there.page.getByText('Archivées').click();
    await rowOf(there.page, outing).first().waitFor();
    await openWith(teacher.page, outing);
    await say(teacher.page, 'Le car part à 8 h 25.');
    await rowOf(here.page, outing).first().waitFor();
    await there.page.getByText('Rien n’est archivé').waitFor();
    expect([...here.complaints, ...there.complaints, ...teacher.complaints]).toEqual([]);
  });

  test.each(['fr', 'ar'] as const)(
    '[CONV25] on a phone in %s a finger that stays opens the menu, and one that presses opens the conversation',
    async (locale) => {
      await using person = await demo.at('student', `/${locale}/students/messagerie`, phone);
      const { page } = person;
      const row = page.locator('[data-conversation]').first();
      await row.waitFor();
      expect(await overflow(page)).toBe(0);
      const { x, y, width, height } = (await row.boundingBox())!;
      const finger = await page.context().newCDPSession(page);
      const at = { x: x + width / 2, y: y + height / 2 };
      const touch = (type: 'touchStart' | 'touchEnd') =>
        finger.send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : [at] });
      await touch('touchStart');
      const menu = page.getByRole('menu');
      await menu.waitFor();
      await touch('touchEnd');
      expect(await menu.isVisible()).toBe(true);
      expect(await log(page).count()).toBe(0);
      const heights = await menu
        .locator('[role^=menuitem]')
        .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));
      expect([heights.length, Math.min(...heights) >= 44]).toEqual([9, true]);
      const box = (await menu.boundingBox())!;
      expect([box.x >= 0, box.x + box.width <= 390, await overflow(page)]).toEqual([true, true, 0]);
      await page.waitForFunction(() => document.getAnimations().length === 0);
      expect(await seriousIn(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await row.tap();
      await log(page).waitFor();
      expect(person.complaints).toEqual([]);
    },
  );

  test.each(['light', 'dark'] as const)(
    '[CONV24] [CONV25] [CONV27] by the keyboard alone, %s: the menu of a row, the archive, the way back, the filters',
    async (colorScheme) => {
      await using person = await demo.at('admin', '/fr/admin/messagerie', { colorScheme });
      const { page } = person;
      const rows = page.locator('[data-conversation]');
      await rows.nth(1).waitFor();
      const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-conversation'));
      const [first, second] = await rows.evaluateAll((all) => all.map((row) => row.getAttribute('data-conversation')));
      await rows.first().focus();
      await page.keyboard.press('Shift+F10');
      await page.getByRole('menu').waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('menu').waitFor({ state: 'detached' });
      await rows.first().focus();
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.getByRole('menu').waitFor();
      await page.waitForFunction(() => document.getAnimations().length === 0);
      expect(await seriousIn(page)).toEqual([]);
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.getByText(/est archivée/).waitFor();
      await until(async () => (await focused()) === second);
      await page.getByRole('radio', { name: 'Toutes' }).focus();
      await page.keyboard.press('ArrowLeft');
      await rows.first().waitFor();
      expect(await rows.evaluateAll((all) => all.map((row) => row.getAttribute('data-conversation')))).toEqual([first]);
      await page.keyboard.press('Alt+ArrowDown');
      await composer(page).or(log(page)).first().waitFor();
      expect(page.url()).toContain(first!);
      expect(await seriousIn(page)).toEqual([]);
      await page.getByRole('button', { name: 'Options de la conversation' }).focus();
      await page.keyboard.press('Enter');
      await page.getByRole('menuitem', { name: 'Remettre dans la liste' }).press('Enter');
      await page.getByText('Rien n’est archivé').waitFor();
      expect(person.complaints).toEqual([]);
    },
  );
});
