import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { composer, log, openWith, rowOf, say } from './chat.ts';
import { overflow } from './looking.ts';
import { acts, messageWith, word } from './message.ts';
import { openDemo } from './open-demo.ts';

const parent = 'Aurélie Moreau-Traoré';
const messages = '/fr/teachers/messagerie';
const wide = { viewport: { width: 1280, height: 800 } };

/** What moves by itself from now on: animations by their names, transitions by what they change. */
async function watchMotion(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const moved: string[] = [];
    Object.assign(window, { moved });
    document.addEventListener('animationstart', ({ animationName }) => moved.push(animationName), true);
    document.addEventListener('transitionrun', ({ propertyName }) => moved.push(propertyName), true);
  });
  return () => page.evaluate(() => [...new Set((window as unknown as { moved: string[] }).moved)].toSorted());
}

/** Writes, opens what can be done with it and deletes it. */
async function use(page: Page): Promise<void> {
  await openWith(page, parent);
  const text = word('Bonjour');
  await say(page, text);
  await log(page).locator('[data-state=sent], [data-state=read]').filter({ hasText: text }).waitFor();
  await messageWith(page, text).focus();
  await page.keyboard.press('Enter');
  await acts(page).getByRole('button', { name: 'Supprimer' }).click();
  await page.getByRole('button', { name: 'Annuler' }).waitFor();
  await page.getByRole('button', { name: 'Nouvelle conversation' }).click();
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
}

describe('what a device asks for', () => {
  const demo = openDemo();

  test('[CLIENT105] less motion: nothing moves by itself, and else what comes is seen to come', async () => {
    const names: string[][] = [];
    for (const reducedMotion of ['no-preference', 'reduce'] as const) {
      await using person = await demo.at('teacher', '/fr', { ...wide, reducedMotion });
      const { page } = person;
      const moved = await watchMotion(page);
      await page.goto(messages);
      await use(page);
      // What shows only after a while fades in by nothing.
      names.push((await moved()).filter((name) => name !== 'late'));
      expect(person.complaints).toEqual([]);
    }
    expect(names).toEqual([expect.arrayContaining(['opacity']), []]);
  });

  test('[CLIENT105] its own colours: whose a message is, what is open and where the focus is are still seen', async () => {
    await using person = await demo.at('teacher', messages, { ...wide, forcedColors: 'active' });
    const { page } = person;
    await openWith(page, parent);
    await say(page, word('Bonjour'));
    const edge = (of: string) =>
      page
        .locator(of)
        .last()
        .evaluate((one) => {
          const { outlineStyle, borderTopStyle, borderTopWidth } = getComputedStyle(one);
          return outlineStyle !== 'none' || (borderTopStyle !== 'none' && borderTopWidth !== '0px');
        });
    expect(await edge('[data-conversation][aria-current]')).toBe(true);
    expect(await edge('[role=log] [id^=said]')).toBe(true);
    await composer(page).focus();
    await page.keyboard.press('Shift+Tab');
    expect(await edge(':focus-visible')).toBe(true);
    expect(await rowOf(page, parent).first().isVisible()).toBe(true);
    expect(await overflow(page)).toBe(0);
    expect(person.complaints).toEqual([]);
  });
});
