import { expect, test } from 'vitest';
import { school } from '../support/school.ts';
import { emptied, imported, relations } from './roster-state.ts';
import { answer, apply, csv, dryRun, handIn, oneRosterZip, questions, sample, section } from './rostering.ts';

const names = (people: readonly { name: string }[]) => people.map(({ name }) => name);

test('[ROSTER1] pronote-eleves.csv: six pupils, two classes in one cell, and both of one name are kept', async () => {
  await using s = await emptied(await school());
  const admin = await s.as('admin');
  const plan = await dryRun(admin, [sample('pronote-eleves.csv')]);
  expect(plan.counts).toMatchObject({ cannot: 0, noted: 0, questions: 0 });
  await apply(s, admin, plan);
  const people = await imported(s);
  expect(people.map(({ name, externalId, email }) => [externalId, name, email])).toEqual([
    ['0900000001C', 'Énora Le Bihan', 'enora.lebihan@example.org'],
    ['0900000002C', 'Jean Baptiste Texier-Rousseau', 'jb.texier@example.org'],
    ['0900000003C', 'Siobhán O’Shea', 'siobhan.oshea@example.org'],
    ['0900000004C', 'Léa Martin', 'lea.martin@example.org'],
    ['0900000005C', 'Léa Martin', 'lea.martin2@example.org'],
    ['0900000006C', 'Işıl Yilmaz', 'isil.yilmaz@example.org'],
  ]);
  expect((await relations(s)).students).toEqual(
    expect.arrayContaining([
      'Jean Baptiste Texier-Rousseau: TG1',
      'Jean Baptiste Texier-Rousseau: TG-SPE-MATHS',
      'Léa Martin: TG2',
      'Léa Martin: TG2',
    ]),
  );
});

test('[ROSTER1] edifice-parents.csv: columns by header, a child named twice once, and a guardian whose child is not there is said and left out', async () => {
  await using s = await emptied(await school());
  const admin = await s.as('admin');
  const pupils = csv(
    'Prénom*;Nom*;Classe\nTiméo;VASSEUR-PONS;CM2 de M. ROBIN\nLilou;VASSEUR-PONS;CP de Mme GARNIER\nNina;PONS;PS de Carole\nIlyes;HADDAD;CM2 de M. ROBIN\n',
    'eleves.csv',
  );
  const [children, parents] = await handIn(admin, [pupils, sample('edifice-parents.csv')]);
  const files = [{ ...children!, role: 'student' as const }, parents!];
  const plan = await admin.http.admin.importRoster.mutate({ files, dryRun: true });
  expect(await section(admin, plan.planId, 'cannot')).toEqual([
    {
      kind: 'cannot',
      file: 'edifice-parents.csv',
      line: 5,
      reason: 'noSuchChild',
      about: 'Zoé DUPRE (CE9 de personne)',
    },
    { kind: 'cannot', file: 'edifice-parents.csv', line: 5, reason: 'noChild', about: 'Paul Inconnu' },
  ]);
  await apply(s, admin, plan);
  expect((await relations(s)).guardians).toEqual(
    [
      'Élodie Vasseur: Timéo Vasseur-Pons',
      'Élodie Vasseur: Lilou Vasseur-Pons',
      'Rémi Pons: Timéo Vasseur-Pons',
      'Rémi Pons: Lilou Vasseur-Pons',
      'Rémi Pons: Nina Pons',
      'Leïla Haddad: Ilyes Haddad',
    ].toSorted(),
  );
  expect(names(await imported(s))).not.toContain('Paul Inconnu');
});

test('[ROSTER1] oneroster-1.1: guardians wherever they are written, who is disabled or to be deleted is not there, what leads nowhere is refused by name', async () => {
  await using s = await emptied(await school());
  const admin = await s.as('admin');
  const plan = await dryRun(admin, [oneRosterZip()]);
  expect(plan.files).toMatchObject([{ profile: 'oneRoster', missing: null }]);
  expect(await section(admin, plan.planId, 'cannot')).toMatchObject([
    { file: 'users.csv', line: 10, reason: 'roleUnknown', about: 'Exam Proctor: proctor' },
    { file: 'enrollments.csv', line: 6, reason: 'noSuchClass', about: 'e-5: s-1 → k-none' },
    { file: 'enrollments.csv', line: 7, reason: 'noSuchPerson', about: 'e-6: s-404 → k-9ma' },
  ]);
  const noted = (await section(admin, plan.planId, 'noted')).map((one) =>
    one.kind === 'noted' ? `${one.reason} ${one.about}` : '',
  );
  expect(noted).toEqual(expect.arrayContaining(['enrolmentOver e-4: s-3 → k-9ma', 'left Xan Gone', 'left Aunt Lind']));
  expect((await questions(admin, plan.planId)).map(({ kind, about }) => [kind, about])).toEqual([
    ['sharedMail', 'karin@example.org'],
    ['admin', 'Head Office'],
  ]);
  const decided = await answer(admin, plan, ({ kind }) => (kind === 'admin' ? 'leaveOut' : 'Karin Lind, née Berg'));
  await apply(s, admin, decided);
  expect(
    (await imported(s)).map(({ externalId, name, role, email, username }) => [externalId, name, role, email, username]),
  ).toEqual([
    ['p-1', 'Karin Lind, née Berg', 'parent', 'karin@example.org', null],
    ['p-2', 'Ola Lind', 'parent', null, null],
    ['s-1', 'Jonas Lind', 'student', null, 'j.lind'],
    ['s-2', 'Elin Lind', 'student', 'e.lind@example.org', 'e.lind'],
    ['t-1', 'Maryam Okafor', 'teacher', 'm.okafor@example.org', 'm.okafor'],
  ]);
  expect(await relations(s)).toEqual({
    teachers: ['Maryam Okafor: Maths "9A"'],
    students: ['Elin Lind: Homeroom 7B', 'Jonas Lind: Maths "9A"'],
    guardians: [
      'Karin Lind, née Berg: Elin Lind s-2',
      'Karin Lind, née Berg: Jonas Lind s-1',
      'Ola Lind: Jonas Lind s-1',
    ],
  });
});

test('[ROSTER1] oneroster: whom the school has and the file deletes is suspended as having left', async () => {
  await using s = await emptied(await school());
  const admin = await s.as('admin');
  const present = oneRosterZip((name, text) =>
    name === 'users.csv' ? text.replace('s-3,tobedeleted,2026-09-10T08:00:00.000Z,FALSE', 's-3,,,TRUE') : text,
  );
  const choose = ({ kind }: { kind: string }) => (kind === 'admin' ? 'leaveOut' : 'none');
  await apply(s, admin, await answer(admin, await dryRun(admin, [present]), choose));
  expect((await imported(s)).find(({ externalId }) => externalId === 's-3')).toMatchObject({ suspendedBecause: null });
  const plan = await dryRun(admin, [oneRosterZip()]);
  expect(await section(admin, plan.planId, 'gone')).toMatchObject([{ name: 'Xan Gone', role: 'student' }]);
  await apply(s, admin, plan);
  expect((await imported(s)).find(({ externalId }) => externalId === 's-3')).toMatchObject({
    suspendedBecause: 'left',
  });
});

test('[ROSTER1] moodle-users.csv: the last line counts, who is deleted is not imported, who is suspended comes in suspended', async () => {
  await using s = await emptied(await school());
  const admin = await s.as('admin');
  const plan = await dryRun(admin, [sample('moodle-users.csv')]);
  await apply(s, admin, plan);
  expect(
    (await imported(s)).map(({ name, role, username, suspendedBecause }) => [name, role, username, suspendedBecause]),
  ).toEqual([
    ['Jo Ward', 'teacher', 'j.ward', 'left'],
    ['Kit Hale', 'student', 'k.hale', null],
    ['Morgan Hale', 'parent', 'm.hale', null],
  ]);
  expect((await relations(s)).guardians).toEqual(['Morgan Hale: Kit Hale']);
});

test('[ROSTER1] gibbon-users.csv: the preferred name, one role of several, who has left is not imported, who is expected comes without sign-in', async () => {
  await using s = await emptied(await school());
  const admin = await s.as('admin');
  const plan = await dryRun(admin, [sample('gibbon-users.csv')]);
  const noted = (await section(admin, plan.planId, 'noted')).map((one) =>
    one.kind === 'noted' ? `${one.reason} ${one.about}` : '',
  );
  expect(noted).toEqual(expect.arrayContaining(['alsoGuardian Wendy Fong', 'left Les Pratt', 'barred Noor Expected']));
  await apply(s, admin, plan);
  expect(
    (await imported(s)).map(({ name, role, birthDate, username, suspendedBecause }) => [
      name,
      role,
      birthDate,
      username,
      suspendedBecause,
    ]),
  ).toEqual([
    ['Noor Expected', 'parent', null, 'nexp', 'left'],
    ['Wendy Fong', 'teacher', '1984-05-02', 'wfong', null],
    ['Ka Ho Fong', 'student', '2014-10-19', 'kfong', null],
  ]);
});

test('[ROSTER1] massar-eleves.csv: a code in either case is one pupil, who has left is not imported, and marks of direction are no part of a name', async () => {
  await using s = await emptied(await school());
  const admin = await s.as('admin');
  const plan = await dryRun(admin, [sample('massar-eleves.csv')]);
  const noted = (await section(admin, plan.planId, 'noted')).map((one) =>
    one.kind === 'noted' ? `${one.line} ${one.reason}` : '',
  );
  expect(noted).toEqual(['5 dateImpossible', '3 sameTwice', '5 left']);
  await apply(s, admin, plan);
  expect((await imported(s)).map(({ name, externalId, birthDate }) => [externalId, name, birthDate])).toEqual([
    ['R130000001', 'Yasmine El Amrani · ياسمين العمراني', '2012-05-03'],
    ['S140000002', 'Abdellah Aït Brahim · عبد الله أيت براهيم', '2011-11-30'],
  ]);
  const found = await admin.api.searchContacts.query({ query: 'أيت براهيم' });
  expect(names(found)).toEqual(['Abdellah Aït Brahim · عبد الله أيت براهيم']);
});
