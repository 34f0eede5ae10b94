import type { FileChooser, Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { until } from '../support/until.ts';
import { atImport, chooser, csv, lookAt, moreAdmins, onde, part, reading } from './importing.ts';
import { openDemo } from './open-demo.ts';

describe('the files of an import', () => {
  const demo = openDemo();
  beforeAll(() => moreAdmins(demo.server.db));
  const opened = (who = 'admin') => atImport(demo, who);

  test('[ROSTER6] files are chosen, decided on, applied and taken back by the keyboard alone, and what was chosen stays while another part is looked at', async () => {
    await using person = await opened();
    const { page } = person;
    const choices: FileChooser[] = [];
    page.on('filechooser', (one) => choices.push(one));
    await chooser(page).focus();
    // Until the browser has heard that the test chooses, it opens a window of its own, which nobody sees.
    await until(async () => {
      await page.keyboard.press('Enter');
      return choices.length > 0;
    });
    await choices[0]!.setFiles(onde);
    await reading(page, 'onde-responsables.csv').getByText('Reconnu : ONDE, responsables').waitFor();
    await press(page, 'radio', /seulement une partie/, 'Space');
    await page.getByRole('button', { name: 'Examiner' }).and(page.locator(':not([aria-disabled])')).waitFor();
    await press(page, 'button', 'Examiner');
    await page.getByRole('heading', { level: 1, name: 'Ce qui changerait' }).waitFor();
    await page.getByText('Ces fichiers contiennent une partie des personnes').waitFor();
    await page.getByText('4 questions attendent une réponse.').waitFor();
    await page.getByRole('button', { name: 'Appliquer', exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('4 questions attendent une réponse.').waitFor();

    for (const answer of ['Une seule personne', 'mariama@example.org', 'João Da Silva Rocha', 'Enseignant'])
      await press(page, 'radio', answer, 'Space');
    await part(page, 'Nouveaux').press('Enter');
    await page.getByText('Gaspard Abbadie-Nœl').first().waitFor();
    await page.getByText('30 novembre 2015').waitFor();
    await part(page, 'Décisions').press('Enter');
    expect(await page.getByRole('radio', { name: 'mariama@example.org' }).isChecked()).toBe(true);
    await press(page, 'button', 'Enregistrer les réponses');
    await page.getByText('4 questions attendent une réponse.').waitFor({ state: 'detached' });
    expect(await page.getByRole('radio', { name: 'João Da Silva Rocha' }).isChecked()).toBe(true);
    await press(page, 'button', 'Appliquer');
    await page.getByText('L’import est appliqué.').waitFor();
    await page.getByRole('heading', { level: 1, name: 'Ce qui a changé' }).waitFor();
    await page.reload();
    await page.getByText('L’import est appliqué.').waitFor();

    await press(page, 'button', 'Annuler cet import');
    await page.getByRole('alertdialog').waitFor();
    await press(page, 'button', 'Annuler cet import');
    await page.getByText('L’import est annulé.').waitFor();
    await press(page, 'link', 'Import');
    await page.getByRole('listitem').filter({ hasText: 'onde-eleves.csv' }).getByText('Annulé').waitFor();
    expect(person.complaints).toEqual([]);
  });

  test('[ROSTER5] what a column holds and whose file it is are said, stay while they are read, and are still there when the files are looked at again', async () => {
    await using person = await opened();
    const { page } = person;
    await chooser(page).setInputFiles([csv('liste.csv', 'A;B;C\nRIVIÈRE;Nina;CM2\nRIVIÈRE;Zoé;CM2\n')]);
    const file = reading(page, 'liste.csv');
    await file.getByText('Indiquez les colonnes du nom et du prénom.').waitFor();
    const column = (name: string) => file.getByRole('combobox', { name: `Contenu de la colonne « ${name} »` });
    // One after the other, without waiting for what the server makes of the first.
    await column('A').selectOption('familyName');
    await column('B').selectOption('givenName');
    await column('C').selectOption('className');
    await file.getByText('Indiquez de qui est ce fichier.').waitFor();
    expect(await column('A').isVisible()).toBe(true);
    await file.getByLabel('De qui est ce fichier').selectOption('student');
    await page.getByText('seulement une partie').click();
    await lookAt(page);
    await part(page, 'Nouveaux').click();
    await page.getByText('Nina Rivière').waitFor();

    await page.getByRole('link', { name: 'Revoir les fichiers' }).click();
    await file.getByText('Colonnes · 3 sur 3 sont lues').click();
    expect(await column('B').inputValue()).toBe('givenName');
    expect(await file.getByLabel('De qui est ce fichier').inputValue()).toBe('student');
    expect(await page.getByRole('radio', { name: /seulement une partie/ }).isChecked()).toBe(true);
    await column('C').selectOption('');
    await lookAt(page);
    await part(page, 'À savoir').waitFor();
    await part(page, 'Nouveaux').click();
    await page.getByText('Nina Rivière').waitFor();
    expect(await page.getByText('Classe CM2').count()).toBe(0);
    expect(person.complaints).toEqual([]);
  });

  test('[ROSTER4] each file that cannot be read says why and on which line, beside its name, and takes nothing from the others', async () => {
    await using person = await opened('teacher2');
    const { page } = person;
    await chooser(page).setInputFiles([csv('bonne.csv', 'A;B\nRIVIÈRE;Nina\n')]);
    const good = reading(page, 'bonne.csv');
    await good.getByRole('combobox', { name: /« A »/ }).selectOption('familyName');
    const wrong: [string, string | Uint8Array, RegExp][] = [
      ['octets.csv', Uint8Array.of(1, 2, 3, 0, 255), /^Ligne 1 .*ni un texte/],
      ['guillemet.csv', 'Nom;Prénom\nA;B\n"C;D\n', /^Ligne 3 .*guillemet/],
      ['vide.csv', '', /Ce fichier est vide/],
      ['titres.csv', 'Nom;Prénom;Classe', /n’a que sa ligne de titres/],
      ['virgules.csv', 'Nom;Prénom;Classe\nMARTIN,Léa,6A\nPONS,Nina,6A', /ne sont pas séparées/],
      ['longue.csv', `Nom;Prénom\n${'Pons;Nina\n'.repeat(60_000)}`, /plus de 40 000 lignes/],
    ];
    await chooser(page).setInputFiles(wrong.map(([name, text]) => csv(name, text)));
    for (const [name, , sentence] of wrong) {
      const row = page.getByRole('listitem').filter({ hasText: name });
      await row.getByRole('alert').filter({ hasText: sentence }).waitFor();
    }
    expect(await good.getByRole('combobox', { name: /« A »/ }).inputValue()).toBe('familyName');
    await page.getByText('Un fichier n’a pas pu être lu').waitFor();
    for (const [name] of wrong) await page.getByRole('button', { name: new RegExp(`Retirer .*${name}`) }).click();
    await page.getByText('Indiquez les colonnes du nom et du prénom.').last().waitFor();
    expect(await good.getByRole('combobox', { name: /« A »/ }).inputValue()).toBe('familyName');
    const twice = csv('deux-fois.csv', 'Nom;Nom;Prénom;Prénom;Rôle\nRIVIÈRE;X;Nina;Y;Élève\n');
    await chooser(page).setInputFiles([twice]);
    await reading(page, 'deux-fois.csv').getByText('1 ligne').waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
  });
});

/** Presses a key on what is named so, as whoever has no pointer does. */
async function press(page: Page, role: 'button' | 'link' | 'radio', name: string | RegExp, key = 'Enter') {
  await page.getByRole(role, { name, exact: true }).last().focus();
  await page.keyboard.press(key);
}
