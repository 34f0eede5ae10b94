import { readFileSync } from 'node:fs';
import type { Kysely } from 'kysely';
import type { Locator, Page } from 'playwright-core';
import type { Demo } from './open-demo.ts';
import type { Person } from './person.ts';
import type { Database } from '../../src/server/db/schema.ts';

type Given = { name: string; mimeType: string; buffer: Buffer };
export function csv(name: string, text: string | Uint8Array): Given {
  return { name, mimeType: 'text/csv', buffer: Buffer.from(text) };
}

/** A sample of `test/roster/samples/`, as a browser hands it in. */
const sample = (name: string) => csv(name, readFileSync(new URL(`../roster/samples/${name}`, import.meta.url)));
export const onde = ['onde-eleves.csv', 'onde-responsables.csv', 'onde-enseignants.csv'].map(sample);

/** One admin may do so much in a minute: two more of the demo's Jules-Verne, for tests that follow each other. */
export async function moreAdmins(db: Kysely<Database>): Promise<void> {
  const names = ['Agnès Berthelot', 'Thibaut Le Goïc'];
  await db.updateTable('membership').set({ role: 'admin' }).where('name', 'in', names).execute();
}

/** A window of an admin on the page of imports. By then the page has taken the focus, and whoever goes on by the keyboard is not interrupted. */
export async function atImport(demo: Demo, who: string): Promise<Person> {
  const person = await demo.at(who, '/fr/admin/import');
  const history = person.page.getByRole('region', { name: 'Imports' });
  await history.getByText('Aucun import').or(history.getByRole('listitem')).first().waitFor();
  return person;
}

export const chooser = (page: Page): Locator => page.locator('input[type=file]');
/** The way to one part of a plan: "Décisions", "Nouveaux" … */
export const part = (page: Page, name: string): Locator =>
  page.getByRole('navigation', { name: 'Parties de l’import' }).getByRole('button', { name });
/** How one file is read. */
export const reading = (page: Page, name: string): Locator => page.getByRole('region', { name });

/** Has the files compared with the school: what would change. */
export async function lookAt(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Examiner' }).click();
  await page.getByRole('heading', { level: 1, name: 'Ce qui changerait' }).waitFor();
}

/** What the samples of ONDE ask, answered. */
export async function decideOnde(page: Page): Promise<void> {
  for (const answer of ['Une seule personne', 'mariama@example.org', 'João Da Silva Rocha'])
    await page.getByRole('radio', { name: answer, exact: true }).check();
  await page.getByRole('radio', { name: 'Enseignant', exact: true }).check();
}
