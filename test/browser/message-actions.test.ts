import type { Locator } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { until } from '../support/until.ts';
import { bubble, composer, log, openWith } from './chat.ts';
import { overflow, seriousIn } from './looking.ts';
import { acts, isFocused, messageWith, word } from './message.ts';
import { openDemo } from './open-demo.ts';

const [teacher, parent] = ['Agnès Berthelot', 'Aurélie Moreau-Traoré'];
const wide = { viewport: { width: 1280, height: 800 } };
/** In how many lines the buttons of a group stand. */
const linesOf = (group: Locator) =>
  group
    .getByRole('button')
    .evaluateAll((all) => new Set(all.map((one) => Math.round(one.getBoundingClientRect().top))).size);
const phone = { viewport: { width: 390, height: 800 }, hasTouch: true, isMobile: true };

describe('what one can do with a message', () => {
  const demo = openDemo();

  test('[CLIENT117] with the keyboard alone one reacts, answers, edits and deletes', async () => {
    await using person = await demo.at('teacher', '/fr/teachers/messagerie', wide);
    const { page } = person;
    await openWith(page, parent);
    await composer(page).focus();
    const text = word('Au clavier');
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
    await log(page).locator('[data-state=sent], [data-state=read]').filter({ hasText: text }).waitFor();
    // From the box back to the thread, whose last message has the focus then.
    await until(async () => {
      await page.keyboard.press('Shift+Tab');
      return await isFocused(messageWith(page, text));
    });
    await page.keyboard.press('Enter');
    await until(() => isFocused(acts(page).getByRole('button', { name: '👍' })));
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await messageWith(page, text).getByRole('button', { name: /❤️/ }).waitFor();
    await until(() => isFocused(messageWith(page, text)));
    await page.keyboard.press('Shift+F10');
    await acts(page).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await until(() => isFocused(composer(page)));
    await page.getByRole('group', { name: 'Réponse à votre message' }).waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.type(' !');
    await page.keyboard.press('Enter');
    await messageWith(page, `${text} !`).waitFor();
    await messageWith(page, text).focus();
    await page.keyboard.press('Enter');
    await until(() => isFocused(acts(page).getByRole('button', { name: '👍' })));
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await until(async () => (await bubble(page, text).count()) === 0);
    await until(() => page.evaluate(() => document.activeElement?.getAttribute('role') === 'article'));
    expect(person.complaints).toEqual([]);
  });

  test('[CLIENT119] with a finger alone the same is done from a button of 44 px beside the message, at 390 px', async () => {
    await using person = await demo.at('parent', '/fr/parents/messagerie', phone);
    const { page } = person;
    await openWith(page, teacher);
    const text = word('Au doigt');
    await composer(page).fill(text);
    await page.getByRole('button', { name: 'Envoyer' }).tap();
    const row = messageWith(page, text);
    const button = row.getByRole('button', { name: 'Actions du message' });
    await button.waitFor();
    const { width, height } = (await button.boundingBox())!;
    expect([width, height].every((size) => size >= 44)).toBe(true);
    await button.tap();
    const sizes = await acts(page)
      .getByRole('button')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));
    expect(sizes.filter((size) => size < 44)).toEqual([]);
    expect(await linesOf(acts(page).getByRole('group'))).toBe(1);
    await acts(page).getByRole('button', { name: '🙏' }).tap();
    const chip = row.getByRole('button', { name: /🙏/ });
    await chip.tap();
    await page.getByRole('dialog', { name: 'Réactions' }).getByText('Vous').waitFor();
    expect(await overflow(page)).toBe(0);
    expect(await seriousIn(page)).toEqual([]);
    await page.getByRole('dialog', { name: 'Réactions' }).getByRole('button', { name: '🙏' }).tap();
    await until(async () => (await chip.count()) === 0);
    await page.keyboard.press('Escape');
    await button.tap();
    await acts(page).getByRole('button', { name: 'Modifier' }).tap();
    await composer(page).fill(`${text} encore`);
    await page.getByRole('button', { name: 'Enregistrer la modification' }).tap();
    await messageWith(page, `${text} encore`).waitFor();
    await messageWith(page, text).getByRole('button', { name: 'Actions du message' }).tap();
    await acts(page).getByRole('button', { name: 'Supprimer' }).tap();
    await page.getByRole('button', { name: 'Annuler' }).tap();
    await messageWith(page, `${text} encore`).waitFor();
    expect(person.complaints).toEqual([]);
  });

  test('[CLIENT117] in Arabic the buttons stand on the other side, and the arrows go the other way', async () => {
    await using person = await demo.at('teacher', '/ar/teachers/messagerie', wide);
    const { page } = person;
    await openWith(page, parent);
    const row = log(page).getByRole('article').last();
    await row.hover();
    const bar = page.getByRole('toolbar');
    await bar.waitFor();
    const [beside, words] = [(await bar.boundingBox())!, (await row.locator('[id^=said]').boundingBox())!];
    expect(beside.x + beside.width <= words.x + 1 || beside.x + 1 >= words.x + words.width).toBe(true);
    await row.focus();
    await page.keyboard.press('Enter');
    const panel = page.getByRole('dialog', { name: 'إجراءات الرسالة' });
    await until(() => isFocused(panel.getByRole('button', { name: '👍' })));
    expect(await linesOf(panel.getByRole('group'))).toBe(1);
    await page.keyboard.press('ArrowLeft');
    expect(await isFocused(panel.getByRole('button', { name: '❤️' }))).toBe(true);
    expect(await overflow(page)).toBe(0);
    expect(await seriousIn(page)).toEqual([]);
    expect(person.complaints).toEqual([]);
  });
});
