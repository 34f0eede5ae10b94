import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../src/server/db/schema.ts';
import { until } from '../support/until.ts';
import { chooser, csv, lookAt, moreAdmins, onde, part, reading } from './importing.ts';
import { openDemo } from './open-demo.ts';

const pupil = (n: number) => `R${n};Rivière;Élève ${n};2014-03-09;CM2 Rivière\n`;
const header = 'INE;Nom;Prénom;Date naissance;Classe\n';
const pupils = (count: number, from = 1) =>
  csv('eleves.csv', header + Array.from({ length: count }, (_, n) => pupil(from + n)).join(''));

describe('an import in the panel', () => {
  const demo = openDemo();
  beforeAll(() => moreAdmins(demo.server.db));
  const opened = async (who = 'admin') => {
    const person = await demo.at(who, '/fr/admin/import');
    // By then the page has taken the focus, and whoever goes on by the keyboard is not interrupted.
    const history = person.page.getByRole('region', { name: 'Imports' });
    await history.getByText('Aucun import').or(history.getByRole('listitem')).first().waitFor();
    return person;
  };

  test('[ROSTER6] files are chosen, decided on, applied and taken back by the keyboard alone, and what was chosen stays while another part is looked at', async () => {
    await using person = await opened();
    const { page } = person;
    await chooser(page).focus();
    const dialog = page.waitForEvent('filechooser');
    await page.keyboard.press('Enter');
    await (await dialog).setFiles(onde);
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
      ['octets.csv', Uint8Array.of(1, 2, 3, 0, 255), /ligne 1 .*ni un texte/],
      ['guillemet.csv', 'Nom;Prénom\nA;B\n"C;D\n', /ligne 3 .*guillemet/],
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

  test('[ROSTER9] [ROSTER10] how far an import has come survives a reload, a second one meanwhile is refused, and what is applied says so by itself', async () => {
    await using first = await opened('teacher');
    await using second = await opened('teacher2');
    for (const [{ page }, from] of [
      [first, 1],
      [second, 11],
    ] as const) {
      await chooser(page).setInputFiles([pupils(10, from)]);
      await reading(page, 'eleves.csv').getByLabel('De qui est ce fichier').selectOption('student');
      await page.getByText('seulement une partie').click();
      await lookAt(page);
    }
    await whileNothingChanges(demo.server.db, async () => {
      await first.page.getByRole('button', { name: 'Appliquer' }).click();
      await first.page.getByRole('progressbar', { name: 'Import en cours' }).waitFor();
      await first.page.reload();
      await first.page.getByRole('progressbar', { name: 'Import en cours' }).waitFor();
      await second.page.getByRole('button', { name: 'Appliquer' }).click();
      await second.page.getByRole('alert').getByText('Un autre import est en cours').waitFor();
    });
    await first.page.getByText('L’import est appliqué.').waitFor();
    await second.page.getByRole('button', { name: 'Appliquer' }).click();
    await second.page.getByText('Des personnes ou des classes ont changé').waitFor();
    await second.page.getByRole('link', { name: 'Revoir les fichiers' }).first().click();
    await reading(second.page, 'eleves.csv').waitFor();
    await lookAt(second.page);
    await second.page.getByRole('button', { name: 'Appliquer' }).click();
    await second.page.getByText('L’import est appliqué.').waitFor();
    expect([...first.complaints, ...second.complaints]).toEqual([]);
  });

  test('[ROSTER7] where many would go, the name of the school is typed, and a wrong one stays where it was typed', async () => {
    await using person = await opened('teacher');
    const { page } = person;
    await chooser(page).setInputFiles([pupils(1)]);
    await reading(page, 'eleves.csv').getByLabel('De qui est ce fichier').selectOption('student');
    await lookAt(page);
    const name = page.getByRole('textbox', { name: 'Nom de l’établissement' });
    await page.getByText('Il manque le nom de l’établissement.').waitFor();
    await name.fill('Lycée Ampère');
    await page.getByRole('button', { name: 'Appliquer' }).click();
    await page.getByRole('alert').getByText('il faut écrire le nom').waitFor();
    expect(await name.inputValue()).toBe('Lycée Ampère');
    expect(await part(page, 'Partis').innerText()).not.toContain('\n0');
    expect(person.complaints).toEqual([]);
  });

  test('[ROSTER6] a plan of five thousand people is shown fifty at a time, and the address says which', async () => {
    await using person = await opened();
    const { page } = person;
    await chooser(page).setInputFiles([pupils(5_000, 1_001)]);
    await reading(page, 'eleves.csv').getByLabel('De qui est ce fichier').selectOption('student');
    await page.getByText('seulement une partie').click();
    await page.getByRole('button', { name: 'Examiner' }).click();
    await page.getByRole('heading', { level: 1, name: 'Ce qui changerait' }).waitFor({ timeout: 60_000 });
    const list = page.getByRole('region', { name: 'Nouveaux' });
    await list.getByText('Élève 1001 Rivière').waitFor();
    expect(await list.getByRole('listitem').count()).toBe(50);
    await page.getByRole('button', { name: 'Page suivante' }).click();
    await list.getByText('Élève 1051 Rivière').waitFor();
    expect(page.url()).toContain('page=2');
    await page.reload();
    await list.getByText('Élève 1051 Rivière').waitFor();
    expect(await list.getByRole('listitem').count()).toBe(50);
    expect(person.complaints).toEqual([]);
  });
});

/** Holds what each change of a school goes through, so that what is under way can be looked at. */
async function whileNothingChanges(db: Kysely<Database>, work: () => Promise<void>): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await sql`select from establishment for no key update`.execute(trx);
    let isOver = false;
    const working = work().finally(() => (isOver = true));
    // A transaction that says nothing for a while is ended by the database.
    await until(() => sql`select 1`.execute(trx).then(() => isOver), { withinMs: 60_000, everyMs: 200 });
    await working;
  });
}

/** Presses a key on what is named so, as whoever has no pointer does. */
async function press(page: Page, role: 'button' | 'link' | 'radio', name: string | RegExp, key = 'Enter') {
  await page.getByRole(role, { name, exact: true }).last().focus();
  await page.keyboard.press(key);
}
