import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { newPerson, school, type School } from '../support/school.ts';
import { begun, byRole, head, line, parents, pupils } from './pupils.ts';
import { emptied, imported, relations, stateOf } from './roster-state.ts';
import { apply, csv, dryRun, step, work } from './rostering.ts';

test('[ROSTER11] an import is taken back forty rows at a time, and the school goes on in between', async () => {
  await using t = await begun(3);
  const state = await stateOf(t.s);
  const applied = await apply(t.s, t.admin, await byRole(t.admin, pupils(153)));
  await t.admin.http.admin.undoRoster.mutate({ planId: applied.planId });
  const seen: [number, number | null][] = [];
  for (let isThere = true; isThere;) {
    isThere = await step();
    const { progress } = await t.admin.http.admin.rosterPlan.query({ planId: applied.planId });
    if (progress) seen.push([progress.done, progress.total]);
  }
  // Each pupil came with their place in the class.
  expect(seen).toEqual(Array.from({ length: 7 }, (_, n) => [(n + 1) * 40, 300]));
  expect(await stateOf(t.s)).toBe(state);
});

test('[ROSTER11] an import whose taking back broke off in the midst can be taken back to its end, and nothing counts as kept for it', async () => {
  await using t = await begun(150);
  const state = await stateOf(t.s);
  const renamed = csv(head + Array.from({ length: 150 }, (_, n) => line(n + 1).replace('Pons', 'Ponsard')).join(''));
  const { planId } = await apply(t.s, t.admin, await byRole(t.admin, renamed));
  await t.admin.http.admin.undoRoster.mutate({ planId });
  await step();
  await sql`update job set state = 'failed', ended_at = now() where slot = ${planId}`.execute(t.s.db);
  const broken = { state: 'applied', failed: true, progress: null };
  expect(await t.admin.http.admin.rosterPlan.query({ planId })).toMatchObject(broken);
  await t.admin.http.admin.undoRoster.mutate({ planId });
  await work();
  const ended = { state: 'undone', failed: false, kept: 0 };
  expect(await t.admin.http.admin.rosterPlan.query({ planId })).toMatchObject(ended);
  expect(await stateOf(t.s)).toBe(state);
});

test('[ROSTER11] what would take from somebody else the name or id that it had stays as it is, counted, and the rest is taken back', async () => {
  await using t = await withLogins();
  const { planId } = await apply(
    t.s,
    t.admin,
    await byRole(t.admin, logins(['1;a2;6X;k1', '2;b2;6B;k2', '3;c;6A new;k3'])),
  );
  await newPerson(t.s.db, t.s.id, 'by hand', 'teacher');
  await sql`update membership set username = 'a' where establishment_id = ${t.s.id} and name = 'by hand'`.execute(
    t.s.db,
  );
  await sql`insert into school_class (establishment_id, id, name) values (${t.s.id}, ${randomUUID()}, '6A')`.execute(
    t.s.db,
  );
  await t.admin.http.admin.undoRoster.mutate({ planId });
  await work();
  expect(await t.admin.http.admin.rosterPlan.query({ planId })).toMatchObject({ state: 'undone', kept: 2 });
  expect((await imported(t.s)).map(({ externalId, username }) => [externalId, username])).toEqual([
    [null, 'a'],
    ['1', 'a2'],
    ['2', 'b'],
  ]);
  expect(await classNames(t.s)).toEqual(['6A', '6B', '6X']);
});

test('[ROSTER11] a class that came under the name that another gave up goes, and that one has its name again', async () => {
  await using t = await withLogins();
  const state = await stateOf(t.s);
  const { planId } = await apply(t.s, t.admin, await byRole(t.admin, logins(['1;a;6X;k1', '2;b;6B;k2', '3;c;6A;k3'])));
  expect(await classNames(t.s)).toEqual(['6A', '6B', '6X']);
  await t.admin.http.admin.undoRoster.mutate({ planId });
  await work();
  expect(await t.admin.http.admin.rosterPlan.query({ planId })).toMatchObject({ state: 'undone', kept: 0 });
  expect(await stateOf(t.s)).toBe(state);
});

test('[ROSTER11] nobody is put back into a class that is no more', async () => {
  await using t = await begun(3);
  await apply(t.s, t.admin, await dryRun(t.admin, [parents(2)]));
  const moved = csv(`${head}${line(1).replace('6A', '6B')}${line(2).replace('6A', '6B')}${line(3)}`);
  const { planId } = await apply(t.s, t.admin, await byRole(t.admin, moved));
  expect((await relations(t.s)).students).toEqual(['Élève 1 Pons: 6B', 'Élève 2 Pons: 6B', 'Élève 3 Pons: 6A']);
  await t.s.db.deleteFrom('schoolClass').where('establishmentId', '=', t.s.id).where('name', '=', '6A').execute();
  await t.admin.http.admin.undoRoster.mutate({ planId });
  await work();
  expect(await t.admin.http.admin.rosterPlan.query({ planId })).toMatchObject({ state: 'undone', kept: 0 });
  expect(await relations(t.s)).toMatchObject({
    students: [],
    guardians: ['Parent 1 Pons: Élève 1 Pons 1', 'Parent 2 Pons: Élève 2 Pons 2'],
  });
});

const logins = (lines: readonly string[]) =>
  csv(
    `INE;Nom;Prénom;Date naissance;Login;Classe;Identifiant classe\n${lines
      .map((one) => one.split(';'))
      .map(([id, ...rest]) => [id, 'Pons', `Élève ${id}`, '2012-01-01', ...rest].join(';'))
      .join('\n')}\n`,
  );

/** Two pupils with user names, in two classes with ids. */
async function withLogins() {
  const s = await emptied(await school());
  const admin = await s.as('admin');
  await apply(s, admin, await byRole(admin, logins(['1;a;6A;k1', '2;b;6B;k2'])));
  return { s, admin, [Symbol.asyncDispose]: () => s[Symbol.asyncDispose]() };
}

async function classNames({ db, id }: School): Promise<string[]> {
  const rows = await db.selectFrom('schoolClass').select('name').where('establishmentId', '=', id).execute();
  return rows.map(({ name }) => name).toSorted();
}
