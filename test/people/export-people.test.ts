import { expect, test } from 'vitest';
import { peopleCsv, type CsvPerson } from '../../src/shared/people-csv.ts';
import { refusalOf } from '../support/refusal.ts';
import { school } from '../support/school.ts';
import { rename } from '../support/searchable.ts';

const person: CsvPerson = {
  name: 'Noé',
  role: 'student',
  email: null,
  username: null,
  externalId: null,
  birthDate: null,
  classes: [],
  family: [],
  lastSeen: null,
  suspended: null,
};

const cellFor = (name: string) =>
  peopleCsv([{ ...person, name }], 'fr')
    .split('\r\n')[1]!
    .split(';Élève;')[0];

test.each(['=1+1', '+33', '-1', '@SUM(A1)', '\tx', '\rx', ' =1', '＝1', '\n@x'])(
  '[PEOPLE27] %j is no formula in a cell',
  (name) => {
    expect(cellFor(name)!.replace(/^"/, '').startsWith("'")).toBe(true);
  },
);

test('[PEOPLE27] what holds a separator, a quote or a line is quoted, and the rest is as it is', () => {
  expect(cellFor('Dupont; Marie')).toBe('"Dupont; Marie"');
  expect(cellFor('dit "le Grand"')).toBe('"dit ""le Grand"""');
  expect(cellFor("O'Neil-Müller")).toBe("O'Neil-Müller");
  expect(peopleCsv([], 'ar').startsWith('\ufeffالاسم;')).toBe(true);
});

test('[PEOPLE27] an admin takes the chosen people away as a table, which the audit keeps', async () => {
  await using s = await school();
  const { admin } = (await s.as('admin')).api;
  await rename(s, 'student', '=HYPERLINK("x")');
  await admin.changePerson.mutate({ userId: s.people.student, birthDate: '2014-01-31' });
  const { csv, count } = await admin.exportPeople.mutate({ role: 'student' });
  expect(count).toBe(3);
  const lines = csv.split('\r\n');
  expect(lines[0]).toBe(
    '\ufeffNom;Rôle;Adresse e-mail;Nom d’utilisateur;Identifiant;Date de naissance;Classes;Famille;Dernière visite;Suspension depuis',
  );
  expect(lines[1]).toMatch(/^"'=HYPERLINK\(""x""\)";Élève;student\..*;;;2014-01-31;6e B;parent;;$/);
  expect(lines).toHaveLength(5);
  const chosen = await admin.exportPeople.mutate({ userIds: [s.people.parent], locale: 'en' });
  expect(chosen.csv.split('\r\n')[1]).toMatch(/^parent;Parent;/);
  const { items } = await admin.audit.query({ action: 'people.exported' });
  expect(items.map(({ detail }) => detail)).toEqual([{ count: 1 }, { count: 3 }]);
});

test('[PEOPLE27] nobody else takes it away, and nobody of another school stands in it', async () => {
  await using s = await school();
  await using other = await school();
  const { admin } = (await s.as('admin')).api;
  const teacher = (await s.as('teacher')).api.admin;
  expect(await refusalOf(teacher.exportPeople.mutate({}))).toMatchObject({ reason: 'admin.needed' });
  const foreign = admin.exportPeople.mutate({ userIds: [other.people.parent] });
  expect(await refusalOf(foreign)).toMatchObject({ code: 'NOT_FOUND', reason: 'person.unknown' });
  expect((await admin.exportPeople.mutate({})).csv).not.toContain(other.people.parent.slice(0, 8));
});
