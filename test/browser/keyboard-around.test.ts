import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { until } from '../support/until.ts';
import { composer, rowOf } from './chat.ts';
import { comeByKeys } from './come-by-keys.ts';
import { messageWith, word } from './message.ts';
import { openDemo } from './open-demo.ts';

const [staffRoom, outing] = ['Équipe pédagogique', 'Moulin à papier'];
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });

describe('[CLIENT230] with the keyboard alone, around the messages', () => {
  const demo = openDemo();

  test('one pins and silences, goes elsewhere by the switcher, finds a message and a day', async () => {
    await using person = await comeByKeys(demo, outing);
    const { page, keys } = person;
    const options = button(page, 'Options de la conversation');
    const choose = async (name: RegExp) => {
      await keys.to(options, 'Shift+Tab');
      await keys.press('Enter');
      await keys.to(page.getByRole('menuitem', { name }), 'ArrowDown');
      await keys.press('Enter');
      await keys.at(options);
    };
    await choose(/^(Épingler|Ne plus épingler)/);
    await choose(/^Silence pendant une heure/);
    await rowOf(page, outing)
      .first()
      .getByRole('img', { name: /^En silence jusqu/ })
      .waitFor();
    await choose(/^Fin du silence/);
    const switcher = page.getByRole('combobox', { name: /^Personne, conversation/ });
    await keys.press('Control+k');
    await keys.at(switcher);
    await keys.press('Escape');
    await keys.at(options);
    await keys.press('Control+k');
    await keys.at(switcher);
    await keys.type('equipe');
    await page.getByRole('option', { name: /Équipe pédagogique/ }).waitFor();
    await keys.press('Enter');
    await page.getByRole('heading', { level: 2, name: staffRoom }).waitFor({ state: 'attached' });
    await keys.at(composer(page));
    await keys.press('Control+Shift+F');
    await keys.at(page.getByRole('searchbox'));
    await keys.type('ventilee');
    await page.locator('[data-found]').filter({ hasText: 'ventilée' }).waitFor();
    await keys.press('ArrowDown');
    await keys.press('Enter');
    await keys.at(messageWith(page, 'ventilée'));
    await keys.to(button(page, 'Rechercher dans cette conversation'), 'Shift+Tab');
    await keys.press('Enter');
    await keys.at(page.getByRole('searchbox'));
    await keys.to(page.getByLabel('Aller à une date'));
    await keys.type('01012020');
    await keys.press('Enter');
    await until(() => page.evaluate(() => document.activeElement?.getAttribute('data-seq') === '1'));
    await keys.press('ArrowDown');
    await keys.to(page.getByRole('searchbox'), 'Shift+Tab');
    await keys.press('Escape');
    await rowOf(page, outing).first().waitFor();
    await keys.press('F6');
    expect(person.complaints).toEqual([]);
  });

  test('one sends later, at an offered time and at one’s own, and takes back', async () => {
    await using person = await comeByKeys(demo, outing);
    const { page, keys } = person;
    const text = word('Plus tard');
    await keys.type(text);
    await keys.to(button(page, 'Envoyer plus tard'));
    await keys.press('Enter');
    await keys.to(page.getByRole('menuitem', { name: /^Dans une heure/ }), 'ArrowDown');
    await keys.press('Enter');
    await page.getByText(/^Envoi prévu/).waitFor();
    await keys.at(composer(page));
    const own = word('À mon heure');
    await keys.type(own);
    await keys.to(button(page, 'Envoyer plus tard'));
    await keys.press('Enter');
    await keys.press('End');
    await keys.press('Enter');
    await keys.to(page.getByLabel('Heure', { exact: true }));
    await keys.to(button(page, 'Prévoir l’envoi'));
    await keys.press('Enter');
    await until(async () => (await composer(page).inputValue()) === '');
    await keys.at(composer(page));
    await keys.to(page.getByRole('button', { name: /partir(a|ont) plus tard/ }), 'Shift+Tab');
    await keys.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Envois prévus' });
    for (const one of [own, text]) {
      await keys.to(dialog.getByRole('listitem').filter({ hasText: one }).getByRole('button', { name: 'Reprendre' }));
      await keys.press('Enter');
    }
    await keys.at(composer(page));
    expect(await composer(page).inputValue()).toBe(`${own}\n${text}`);
    expect(person.complaints).toEqual([]);
  });

  test('one prints and saves, asks for the keys, and sets how pages look', async () => {
    await using person = await comeByKeys(demo, outing);
    const { page, keys } = person;
    await page.evaluate(() => (window.print = () => document.body.setAttribute('data-was-printed', '')));
    await keys.to(button(page, 'Options de la conversation'), 'Shift+Tab');
    await keys.press('Enter');
    await keys.press('End');
    await keys.press('Enter');
    await keys.to(button(page, 'Imprimer'));
    await keys.press('Enter');
    await until(() => page.evaluate(() => document.body.hasAttribute('data-was-printed')));
    const saved = page.waitForEvent('download');
    await keys.to(button(page, 'Enregistrer'), 'Shift+Tab');
    await keys.press('Enter');
    expect((await saved).suggestedFilename()).toMatch(/\.html$/);
    await keys.to(page.getByRole('link', { name: 'Retour à la conversation' }), 'Shift+Tab');
    await keys.press('Enter');
    await keys.at(composer(page));
    await keys.press('Control+/');
    const shortcuts = page.getByRole('dialog', { name: 'Raccourcis clavier' });
    await shortcuts.waitFor();
    await keys.press('Escape');
    await keys.at(composer(page));
    await keys.to(rowOf(page, outing).first(), 'F6');
    await keys.press('?');
    await shortcuts.waitFor();
    await keys.press('Escape');
    await keys.at(rowOf(page, outing).first());
    await keys.press('Control+k');
    await keys.at(page.getByRole('combobox', { name: /^Personne, conversation/ }));
    await keys.type('reglages');
    await page.getByRole('option', { name: /Réglages/ }).waitFor();
    await keys.press('Enter');
    await keys.at(page.getByRole('heading', { level: 1, name: 'Affichage et langue' }));
    await keys.to(page.getByRole('radio', { checked: true }).first());
    await keys.press('ArrowRight');
    await page.locator('html[data-theme]').waitFor();
    expect(person.complaints).toEqual([]);
  });
});
