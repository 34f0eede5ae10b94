import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { overflow, seriousIn } from './looking.ts';
import { openDemo } from './open-demo.ts';

const sample = (name: string) => fileURLToPath(new URL(`../roster/samples/${name}`, import.meta.url));
const onde = ['onde-eleves.csv', 'onde-responsables.csv', 'onde-enseignants.csv'].map(sample);

describe('import', () => {
  const demo = openDemo();

  test('[ROSTER6] an admin hands in files, decides what is asked, applies the plan and takes it back', async () => {
    await using person = await demo.at('admin', '/fr/admin/import');
    const { page } = person;
    const button = (name: string) => page.getByRole('button', { name, exact: true });
    const shoot = (name: string) =>
      process.env.PREAU_SHOTS
        ? page.screenshot({ path: `${process.env.PREAU_SHOTS}/${name}.png`, fullPage: true })
        : null;
    await page.locator('input[type=file]').setInputFiles(onde);
    await page.getByText('Reconnu : ONDE, responsables').waitFor();
    await shoot('files');
    expect(await overflow(page)).toBe(0);
    await page.getByText('seulement une partie').click();
    await button('Examiner').click();
    await page.getByRole('heading', { level: 1, name: 'Ce qui changerait' }).waitFor();
    await page.getByText('Une seule personne').waitFor();
    await shoot('questions');
    expect(await seriousIn(page)).toEqual([]);
    await page.getByLabel('Une seule personne').check();
    await page.getByLabel('mariama@example.org').check();
    await page.getByLabel('João Da Silva Rocha').check();
    await page.getByLabel('Enseignant', { exact: true }).check();
    await button('Enregistrer les réponses').click();
    await page.getByRole('button', { name: 'Nouveaux' }).click();
    await page.getByText('Gaspard Abbadie-Nœl').first().waitFor();
    await shoot('new');
    await page.setViewportSize({ width: 390, height: 844 });
    await shoot('new-phone');
    expect(await overflow(page)).toBe(0);
    await button('Appliquer').click();
    await page.getByText('L’import est appliqué.').waitFor({ timeout: 60_000 });
    await page.reload();
    await page.getByText('L’import est appliqué.').waitFor();
    await shoot('applied-phone');
    await button('Annuler cet import').click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Annuler cet import' }).click();
    await page.getByText('L’import est annulé.').waitFor({ timeout: 60_000 });
    expect(person.complaints).toEqual([]);
  });
});
