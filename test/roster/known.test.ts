import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { refusalOf } from '../support/refusal.ts';
import { newPerson, school } from '../support/school.ts';
import { byRole, family } from './pupils.ts';
import { emptied, imported, relations } from './roster-state.ts';
import { answer, apply, csv, handIn, questions, section } from './rostering.ts';

test('[ROSTER8] nobody is known by their name alone: a namesake is asked about, and is whom the answer says', async () => {
  await using s = await emptied(await school());
  const admin = await s.as('admin');
  const known = await newPerson(s.db, s.id, 'sophie martin', 'parent');
  await sql`insert into school_class (establishment_id, id, name) values (${s.id}, ${randomUUID()}, '6A')`.execute(
    s.db,
  );
  const pupil = csv('Nom;Prénom;Classe\nMartin;Léa;6A\n', 'eleves.csv');
  const [one, two] = await handIn(admin, [pupil, csv(`${family}MARTIN;Sophie;;Martin;Léa;6A\n`, 'parents.csv')]);
  const plan = await admin.http.admin.importRoster.mutate({
    files: [{ ...one!, role: 'student' }, two!],
    dryRun: true,
  });
  expect(await questions(admin, plan.planId)).toMatchObject([
    { kind: 'known', about: 'Sophie Martin', lines: [{ file: 'parents.csv', line: 2 }] },
  ]);
  expect(plan.counts).toMatchObject({ unanswered: 1, gone: 0 });
  expect(await refusalOf(admin.http.admin.applyRoster.mutate({ planId: plan.planId }))).toMatchObject({
    code: 'CONFLICT',
    reason: 'roster.undecided',
  });
  expect(await refusalOf(answer(admin, plan, () => randomUUID()))).toMatchObject({ reason: 'roster.answerUnknown' });
  const decided = await answer(admin, plan, () => known);
  await apply(s, admin, decided);
  expect((await imported(s)).filter(({ name }) => name === 'Sophie Martin').map(({ userId }) => userId)).toEqual([
    known,
  ]);
  expect((await relations(s)).guardians).toEqual(['Sophie Martin: Léa Martin']);
});

test('[ROSTER8] whom the id of one line names is not taken by another line with only their user name', async () => {
  await using s = await emptied(await school());
  const admin = await s.as('admin');
  const known = await newPerson(s.db, s.id, 'nina pons', 'student');
  await sql`update membership set external_id = '1', username = 'n' where user_id = ${known}`.execute(s.db);
  const plan = await byRole(
    admin,
    csv('INE;Nom;Prénom;Login;Classe\n;Pons;Nino;n;6A\n1;Pons;Nina;;6A\n', 'eleves.csv'),
  );
  expect(await section(admin, plan.planId, 'new')).toMatchObject([
    { kind: 'person', name: 'Nino Pons' },
    { kind: 'class', name: '6A' },
  ]);
  expect(await section(admin, plan.planId, 'changed')).toMatchObject([{ kind: 'changed', name: 'Nina Pons' }]);
});
