import { expect, test } from 'vitest';
import { school } from '../support/school.ts';
import { byRole } from './pupils.ts';
import { emptied, relations } from './roster-state.ts';
import { apply, csv, section } from './rostering.ts';

const pupils = (...lines: string[]) =>
  csv(
    `INE;Nom;Prénom;Date naissance;Classe;Identifiant classe\n${lines
      .map((one, n) => `${n + 1};Pons;Élève ${n + 1};2012-01-0${n + 1};${one}\n`)
      .join('')}`,
  );

async function begun() {
  const s = await emptied(await school());
  const admin = await s.as('admin');
  const students = async (...lines: string[]) => {
    const plan = await byRole(admin, pupils(...lines));
    await apply(s, admin, plan);
    return (await relations(s)).students;
  };
  return { s, admin, students, [Symbol.asyncDispose]: () => s[Symbol.asyncDispose]() };
}

test('[ROSTER18] two classes of one name and two ids are two, and stay two', async () => {
  await using t = await begun();
  const two = ['Maths;k1', 'Maths;k2', 'Maths;k2'];
  const expected = ['Élève 1 Pons: Maths', 'Élève 2 Pons: Maths (k2)', 'Élève 3 Pons: Maths (k2)'];
  expect(await t.students(...two)).toEqual(expected);
  const again = await byRole(t.admin, pupils(...two));
  expect(again.counts).toMatchObject({ new: 0, changed: 0, gone: 0, same: 3 });
});

test('[ROSTER18] a class takes the name that another gives up, in whatever order they come', async () => {
  await using t = await begun();
  await t.students('6A;k1', '6B;k2');
  expect(await t.students('6B;k3', '6A;k2', '6X;k1')).toEqual([
    'Élève 1 Pons: 6B',
    'Élève 2 Pons: 6A',
    'Élève 3 Pons: 6X',
  ]);
});

test('[ROSTER18] a class whose id is another now is known by its name', async () => {
  await using t = await begun();
  await t.students('6A;k1');
  const plan = await byRole(t.admin, pupils('6A;y1', '6A;y1'));
  expect(await section(t.admin, plan.planId, 'new')).toMatchObject([{ kind: 'person', name: 'Élève 2 Pons' }]);
});
