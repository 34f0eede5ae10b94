import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { until } from '../support/until.ts';
import { report, tray } from './attach.ts';
import { composer, log } from './chat.ts';
import { comeByKeys } from './come-by-keys.ts';
import type { Keys } from './keyboard.ts';
import { acts, messageWith, word } from './message.ts';
import { openDemo } from './open-demo.ts';

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });
const isSent = (page: Page, text: string) =>
  log(page).locator('[data-state=sent], [data-state=read]').filter({ hasText: text }).first().waitFor();

describe('[CLIENT230] with the keyboard alone, the focus seen at each step', () => {
  const demo = openDemo();

  /** To the last message, and what can be done with it. */
  async function openActs(page: Page, keys: Keys, text: string) {
    await keys.to(messageWith(page, text), 'Shift+F6');
    await keys.press('Enter');
    await keys.at(acts(page).getByRole('button', { name: '👍' }));
  }

  test('one writes with marks, a mention, an emoji and a file', async () => {
    await using person = await comeByKeys(demo, 'Équipe pédagogique');
    const { page, keys } = person;
    const text = word('Clavier');
    await keys.type(`${text} demain`);
    await keys.press('Control+Shift+ArrowLeft');
    await keys.press('Control+b');
    expect(await composer(page).inputValue()).toBe(`${text} **demain**`);
    await keys.press('End');
    await keys.type(' @thib');
    await page.getByRole('option', { name: /Thibaut/ }).waitFor();
    await keys.press('Enter');
    await keys.type(':licor');
    await page.getByRole('option', { name: /licorne/ }).waitFor();
    await keys.press('Tab');
    await until(async () => (await composer(page).inputValue()) === `${text} **demain** @Thibaut Le Goïc 🦄 `);
    // Listened for well before it is asked for: a key is quicker than the browser is to hear that a test will answer.
    const choosing = page.waitForEvent('filechooser');
    await keys.to(button(page, 'Joindre des fichiers'), 'Shift+Tab');
    await keys.press('Enter');
    await (await choosing).setFiles([report]);
    await tray(page).getByText('Sortie au musée.pdf').waitFor();
    await until(async () => (await tray(page).getByRole('progressbar').count()) === 0);
    await keys.to(composer(page));
    await keys.press('Enter');
    await isSent(page, text);
    const message = messageWith(page, text);
    expect(await message.locator('strong').innerText()).toBe('demain');
    expect(await message.locator('[data-mention]').innerText()).toBe('@Thibaut Le Goïc');
    await message.getByRole('link', { name: /Sortie au musée/ }).waitFor();
    expect(person.complaints).toEqual([]);
  });

  test('one goes through the messages, answers, reacts by the bar and by the picker, edits, deletes and takes that back', async () => {
    await using person = await comeByKeys(demo, 'Aurélie Moreau-Traoré');
    const { page, keys } = person;
    const [text, answer] = [word('Au clavier'), word('Réponse')];
    await keys.type(text);
    await keys.press('Enter');
    await isSent(page, text);
    await openActs(page, keys, text);
    await keys.press('ArrowRight');
    await keys.press('Enter');
    await messageWith(page, text).getByRole('button', { name: /❤️/ }).waitFor();
    await keys.at(messageWith(page, text));
    await keys.press('ArrowUp');
    await keys.press('ArrowDown');
    await keys.at(messageWith(page, text));
    await keys.press('Enter');
    await keys.to(acts(page).getByRole('button', { name: 'Un autre emoji' }), 'ArrowRight');
    await keys.press('Enter');
    await keys.at(page.getByRole('searchbox', { name: 'Chercher un emoji' }));
    await keys.type('licorne');
    await page
      .getByRole('gridcell', { name: /licorne/ })
      .first()
      .waitFor();
    await keys.press('ArrowDown');
    await keys.press('Enter');
    await messageWith(page, text).getByRole('button', { name: /🦄/ }).waitFor();
    await keys.at(messageWith(page, text));
    await keys.press('Enter');
    await keys.to(button(page, 'Répondre').and(acts(page).getByRole('button')), 'ArrowDown');
    await keys.press('Enter');
    await keys.at(composer(page));
    await keys.type(answer);
    await keys.press('Enter');
    await isSent(page, answer);
    await keys.press('ArrowUp');
    await until(async () => (await composer(page).inputValue()) === answer);
    await keys.type(' !');
    await keys.press('Enter');
    const answering = log(page)
      .getByRole('article')
      .filter({ hasText: `${answer} !` });
    await answering.getByRole('button', { name: /En réponse à/ }).waitFor();
    await keys.at(composer(page));
    await keys.to(answering, 'Shift+F6');
    await keys.press('Enter');
    await keys.at(acts(page).getByRole('button', { name: '👍' }));
    await keys.press('End');
    await keys.press('Enter');
    const undo = button(page, 'Annuler');
    await undo.waitFor();
    await answering.waitFor({ state: 'detached' });
    await keys.press('F6');
    await keys.at(page.getByRole('region', { name: 'Informations' }));
    await keys.to(undo);
    await keys.press('Enter');
    await answering.waitFor();
    expect(person.complaints).toEqual([]);
  });
});
