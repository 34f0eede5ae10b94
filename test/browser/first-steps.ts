import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { chooser, csv, decideOnde, lookAt, onde, part, reading } from './importing.ts';
import { overflow } from './looking.ts';

export const photographs = 'test-results/first-school';
export const codePattern = /[2-9a-z]{4}-[2-9a-z]{4}-[2-9a-z]{4}/;

export async function importOnde(page: Page): Promise<void> {
  await chooser(page).setInputFiles(onde);
  const guardians = reading(page, 'onde-responsables.csv');
  await guardians.getByText('Reconnu : ONDE, responsables').waitFor();
  await photograph(page, '03-files');
  await guardians.getByText('sont lues').click();
  const classOfChild = guardians.getByRole('combobox', { name: /Classe/ }).first();
  expect(await classOfChild.inputValue()).toBe('childClass');
  await photograph(page, '04-mapping');
  await lookAt(page);
  await page.getByText('4 questions attendent une réponse.').waitFor();
  await decideOnde(page);
  await photograph(page, '05-questions');
  await page.getByRole('button', { name: 'Enregistrer les réponses' }).click();
  await page.getByText('4 questions attendent une réponse.').waitFor({ state: 'detached' });
  await part(page, 'Nouveaux').click();
  await page.getByText('Gaspard Abbadie-Nœl').first().waitFor();
  await photograph(page, '06-plan');
  await page.getByRole('button', { name: 'Appliquer' }).click();
  await page.getByText('L’import est appliqué.').waitFor();
  await photograph(page, '07-applied');
}

/** A file in which one of six is missing: the school's name is typed, and the import taken back. */
export async function forgetOneAndTakeBack(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Import', exact: true }).first().click();
  const pupils = [
    '0700000001A;Abbadie;Éloïse;2017-03-09',
    '0700000002A;Abbadie-Nœl;Gaspard;2015-11-30',
    '0700000003A;Abbadie;Gaspard;2014-06-02',
    '0700000004A;Da Silva Rocha;Inês;2016-01-17',
    ";N'Diaye;Aïssatou Fatou;2016-08-21",
  ];
  await chooser(page).setInputFiles([csv('eleves.csv', `INE;Nom;Prénom;Date naissance\n${pupils.join('\n')}\n`)]);
  await reading(page, 'eleves.csv').getByLabel('De qui est ce fichier').selectOption('student');
  await lookAt(page);
  await part(page, 'Partis').click();
  await page.getByText('Kâzim Oztürk').waitFor();
  await page.getByRole('textbox', { name: 'Nom de l’établissement' }).fill('école jules-verne');
  await photograph(page, '08-name-typed');
  await page.getByRole('button', { name: 'Appliquer' }).click();
  await page.getByText('L’import est appliqué.').waitFor();
  await page.getByRole('button', { name: 'Annuler cet import' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Annuler cet import' }).click();
  await page.getByText('L’import est annulé.').waitFor();
  await photograph(page, '09-taken-back');
}

/** For everybody at once. The link of one of them, as it was copied, and the code on the card of another. */
export async function makeCards(page: Page): Promise<[link: string, code: string]> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('checkbox', { name: 'Choisir toute la page' }).check();
  await page.getByRole('button', { name: /Préparer \d+ cartes/ }).click();
  await page.getByRole('heading', { level: 1, name: 'Cartes à remettre' }).waitFor();
  await page.getByText(/Ont déjà un mot de passe.*Nadia Benali/).waitFor();
  const card = page.getByRole('region', { name: 'Éloïse Abbadie' });
  await card.getByRole('img').waitFor();
  await photograph(page, '10-cards');
  await page.emulateMedia({ media: 'print' });
  expect(await card.isVisible()).toBe(true);
  expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(false);
  await page.emulateMedia({ media: 'screen' });
  await page.getByRole('button', { name: /Copier le lien de .*Rose Abbadie/ }).click();
  await page.getByText('Lien copié.').waitFor();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  return [link, codePattern.exec((await card.textContent()) ?? '')![0]];
}

export async function activate(page: Page, chosen: string, name: string): Promise<void> {
  await page.getByLabel('Nouveau mot de passe').fill(chosen);
  await photograph(page, name);
  await page.getByRole('button', { name: 'Activer mon compte' }).click();
}

/** At a desk and on a phone, where nothing may be wider than the window. */
export async function photograph(page: Page, name: string): Promise<void> {
  const before = page.viewportSize()!;
  for (const [width, height] of [
    [390, 1_600],
    [1280, 1_600],
  ] as const) {
    await page.setViewportSize({ width, height });
    expect([name, width, await overflow(page)]).toEqual([name, width, 0]);
    await page.screenshot({ path: `${photographs}/${name}-${width}.png` });
  }
  await page.setViewportSize(before);
}
