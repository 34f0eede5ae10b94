import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../src/server/db/schema.ts';
import { until } from '../support/until.ts';
import { atImport, chooser, csv, lookAt, moreAdmins, part, reading } from './importing.ts';
import { openDemo } from './open-demo.ts';

const pupil = (n: number) => `R${n};Rivière;Élève ${n};2014-03-09;CM2 Rivière\n`;
const header = 'INE;Nom;Prénom;Date naissance;Classe\n';
const pupils = (count: number, from = 1) =>
  csv('eleves.csv', header + Array.from({ length: count }, (_, n) => pupil(from + n)).join(''));

describe('the plan of an import', () => {
  const demo = openDemo();
  beforeAll(() => moreAdmins(demo.server.db));
  const opened = (who = 'admin') => atImport(demo, who);

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
