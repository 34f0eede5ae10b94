import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { until } from '../support/until.ts';
import { bubble, composer, log, openWith, say } from './chat.ts';
import { seriousIn } from './looking.ts';
import { acts, isFocused, messageWith, word } from './message.ts';
import { openDemo } from './open-demo.ts';

const [teacher, parent] = ['Agnès Berthelot', 'Aurélie Moreau-Traoré'];
const wide = { viewport: { width: 1280, height: 800 } };

describe('what is done with a message', () => {
  const demo = openDemo();

  async function both() {
    const [one, other] = await Promise.all([
      demo.at('teacher', '/fr/teachers/messagerie', wide),
      demo.at('parent', '/fr/parents/messagerie', wide),
    ]);
    await Promise.all([openWith(one.page, parent), openWith(other.page, teacher)]);
    return { one, other };
  }

  test('[CLIENT110] [CLIENT112] [CLIENT114] [CLIENT116] an answer, an edit, a deletion and its undoing, and a reaction cross between two windows', async () => {
    const { one, other } = await both();
    await using _ = one;
    await using __ = other;
    const text = word('Réunion mardi');
    await say(one.page, text);
    await bubble(other.page, text).waitFor();
    // Beside the one message that the pointer is on.
    await messageWith(other.page, text).hover();
    await other.page.getByRole('toolbar').getByRole('button', { name: 'Répondre' }).click();
    await until(() => isFocused(composer(other.page)));
    const answer = word('Entendu');
    await other.page.keyboard.type(answer);
    await other.page.keyboard.press('Enter');
    const quote = (words: string) => messageWith(one.page, answer).getByRole('button', { name: words });
    await quote(text).waitFor();

    await composer(one.page).press('ArrowUp');
    expect(await composer(one.page).inputValue()).toBe(text);
    const changed = text.replace('mardi', 'jeudi');
    await composer(one.page).fill(changed);
    await composer(one.page).press('Enter');
    await messageWith(other.page, changed)
      .getByText(/^modifié /)
      .first()
      .waitFor();
    await quote(changed).waitFor();
    await messageWith(one.page, changed)
      .getByRole('button', { name: /^modifié/ })
      .first()
      .click();
    await one.page.getByRole('dialog', { name: 'Ce que disait ce message' }).getByText(text).waitFor();
    await one.page.keyboard.press('Escape');

    await messageWith(other.page, changed).hover();
    await other.page.getByRole('toolbar').getByRole('button', { name: 'Réagir' }).click();
    await acts(other.page).getByRole('button', { name: '👍' }).click();
    const chip = messageWith(one.page, changed).getByRole('button', { name: /👍/ }).first();
    await chip.click();
    await one.page.getByRole('dialog', { name: 'Réactions' }).getByText(parent).waitFor();
    expect(await seriousIn(one.page)).toEqual([]);
    await one.page.keyboard.press('Escape');

    const place = (page: Page) =>
      messageWith(page, answer).evaluate((row) => row.previousElementSibling?.textContent ?? '');
    await messageWith(one.page, changed).hover();
    await one.page.getByRole('toolbar').getByRole('button', { name: 'Autres actions' }).click();
    await acts(one.page).getByRole('button', { name: 'Supprimer' }).click();
    await until(async () => (await place(other.page)).includes('Message supprimé'));
    expect(await bubble(other.page, changed).count()).toBe(0);
    await one.page.getByRole('button', { name: 'Annuler' }).click();
    await until(async () => (await place(other.page)).includes(changed));
    expect([...one.complaints, ...other.complaints]).toEqual([]);
  });

  test('[CLIENT111] a quote leads to a message far above, which is loaded with what stands around it', async () => {
    await using person = await demo.at('parent', '/fr/parents/messagerie', wide);
    const { page } = person;
    await openWith(page, teacher);
    const first = 'Noé est parti sans ses chaussures de sport';
    await until(async () => {
      await log(page).evaluate((box) => void (box.scrollTop = -box.scrollHeight));
      return (await bubble(page, first).count()) > 0;
    });
    const row = messageWith(page, first);
    await row.focus();
    await page.keyboard.press('Enter');
    await acts(page).getByRole('button', { name: 'Répondre' }).click();
    await until(() => isFocused(composer(page)));
    const answer = word('Il y a longtemps');
    await page.keyboard.type(answer);
    await page.keyboard.press('Enter');
    await bubble(page, answer).waitFor();
    await page.reload();
    const quote = messageWith(page, answer).getByRole('button', { name: first });
    await quote.waitFor();
    expect(await log(page).getByRole('article').filter({ hasText: first }).count()).toBe(1);
    await quote.click();
    const found = log(page).locator('[data-shown]');
    await found.waitFor();
    expect(await found.innerText()).toContain(first);
    expect(await isFocused(found)).toBe(true);
    const seen = await found.evaluate((element) => {
      const [{ top, bottom }, box] = [
        element.getBoundingClientRect(),
        element.closest('[role=log]')!.getBoundingClientRect(),
      ];
      return top >= box.top && bottom <= box.bottom;
    });
    expect(seen).toBe(true);
    await page.getByRole('button', { name: 'Aller aux derniers messages' }).click();
    await bubble(page, answer).waitFor();
    expect(person.complaints).toEqual([]);
  });
});
