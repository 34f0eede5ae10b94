import { emptied } from './roster-state.ts';
import { handIn, csv, apply, type Given } from './rostering.ts';
import type { TestClient } from '../support/client.ts';
import { school } from '../support/school.ts';

export const head = 'INE;Nom;Prénom;Date naissance;Classe;Courriel\n';
export const line = (n: number, rest = '') =>
  `${n};Pons;Élève ${n};2012-01-${String((n % 28) + 1).padStart(2, '0')};6A;${rest}\n`;
export const pupils = (count: number) =>
  csv(head + Array.from({ length: count }, (_, n) => line(n + 1)).join(''), 'eleves.csv');

/** A school in which a class of pupils was imported. */
export async function begun(count = 20) {
  const s = await emptied(await school());
  const admin = await s.as('admin');
  await apply(s, admin, await byRole(admin, pupils(count)));
  return { s, admin, [Symbol.asyncDispose]: () => s[Symbol.asyncDispose]() };
}

export async function byRole(admin: TestClient, file: Given, complete = true) {
  const [handed] = await handIn(admin, [file]);
  return admin.http.admin.importRoster.mutate({ files: [{ ...handed!, role: 'student' }], complete, dryRun: true });
}

export const family = "Nom;Prénom;Courriel;Nom de l'élève;Prénom de l'élève;Classe de l'élève\n";
export const parents = (count: number, child = (n: number) => n) =>
  csv(
    family +
      Array.from(
        { length: count },
        (_, n) => `Pons;Parent ${n + 1};p${n + 1}@example.org;Pons;Élève ${child(n + 1)};6A\n`,
      ).join(''),
    'parents.csv',
  );
