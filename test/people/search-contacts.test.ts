import { expect, test } from 'vitest';
import { refusalOf } from '../support/refusal.ts';
import { newClass, newGuardianship, newPerson, school, type Name } from '../support/school.ts';
import { emailOf, ids, rename, searchable } from '../support/searchable.ts';

test('[PEOPLE2] by name with case and accents forgiven, any word of it, or by the beginning of an e-mail', async () => {
  await using s = await school();
  await rename(s, 'teacher', 'Éloïse Lefèbvre');
  await rename(s, 'admin', 'أحمد المنصوري');
  const { api } = await s.as('teacher2');
  const { email } = await emailOf(s, 'teacher');
  for (const query of [
    'éloïse',
    'ELOISE',
    'lefeb',
    'Lefèb',
    'se lef',
    'lefevbre',
    'eloisse',
    email,
    email.slice(0, 12).toUpperCase(),
  ])
    expect(
      (await api.searchContacts.query({ query })).map(({ name }) => name),
      query,
    ).toContain('Éloïse Lefèbvre');
  for (const query of ['احمد', 'أَحمد', 'منصوري'])
    expect(
      (await api.searchContacts.query({ query })).map(({ userId }) => userId),
      query,
    ).toContain(s.people.admin);
  expect(await api.searchContacts.query({ query: 'dupont' })).toEqual([]);
});

test.each([
  ['Đặng Văn', ['dang', 'đặng', 'DANG van']],
  ['Đorđe Petrović', ['dorde', 'djordje', 'Đorđe', 'petrovic']],
  ['Işıl Yıldızoğlu', ['isil', 'ışıl', 'yildizoglu', 'IŞIL', 'İSİL']],
  ['Kılıç', ['kilic', 'KILIÇ']],
  ['Søren', ['soren', 'soeren', 'Sören']],
  ['Għaxaq', ['ghaxaq']],
  ['Jörg Müller', ['joerg', 'jorg', 'Jörg', 'joerg mueller', 'jorg muller', 'muller', 'mueller', 'müller jörg']],
  ['عبد الله حداد', ['عبدالله', 'عبد الله', 'الله', 'عبدالله حداد']],
  ['عبدالله', ['عبد الله', 'عبدالله']],
  ['یاسمین کریمی', ['ياسمين', 'كريمي', 'یاسمین']],
  ['Karim Ben Ali', ['benali', 'ben ali', 'Ben-Ali']],
  ['Karim Benali', ['ben ali', 'benali']],
  ['Νίκος Παπαδόπουλος', ['παπαδοπουλος', 'ΝΙΚΟΣ', 'papadopoulos']],
  ['Семён Шевченко', ['семен', 'СЕМЁН', 'shevchenko']],
  ['王伟', ['王', '伟', '王伟']],
])('[PEOPLE2] however a keyboard spells it: %s', async (name, queries) => {
  await using s = await school();
  await rename(s, 'teacher', name);
  const { api } = await s.as('admin');
  for (const query of queries)
    expect(ids(await api.searchContacts.query({ query })), query).toEqual([s.people.teacher]);
});

test('[PEOPLE2] one or two letters are looked for where a word begins', async () => {
  await using s = await school();
  await rename(s, 'teacher', 'Anna Zed');
  await rename(s, 'teacher2', 'Ye Zhao');
  const { api } = await s.as('admin');
  const found = async (query: string) => (await api.searchContacts.query({ query })).map(({ userId }) => userId);
  expect(await found('z')).toEqual([s.people.teacher, s.people.teacher2]);
  expect(await found('zh')).toEqual([s.people.teacher2]);
  expect(await found('an')).toEqual([s.people.teacher]);
  expect(await found('nn')).toEqual([]);
});

test('[PEOPLE2] unseen marks that were pasted with an e-mail or a name do not count', async () => {
  await using s = await school();
  await rename(s, 'teacher', 'Zora');
  const { api } = await s.as('admin');
  const { email } = await emailOf(s, 'teacher');
  for (const query of [`\u2068${email}\u2069`, `\u200E${email}`, '\uFEFFzora\u200B', '\u202Ezora'])
    expect(ids(await api.searchContacts.query({ query })), query).toEqual([s.people.teacher]);
});

test('[PEOPLE4] namesakes beyond the twentieth are reached by asking for more, and told apart by class', async () => {
  await using s = await school();
  const namesakes = [];
  for (let n = 10; n < 36; n += 1) {
    const id = await newPerson(s.db, s.id, 'ines martin', 'student');
    namesakes.push({ id, name: `3e ${n}` });
    await newClass(s.db, s.id, `3e ${n}`, s.people.teacher, [id]);
  }
  const { api } = await s.as('admin');
  expect(await api.searchContacts.query({ query: 'ines martin' })).toHaveLength(20);
  const found = await api.searchContacts.query({ query: 'ines martin', limit: 100 });
  expect(
    found.map(({ userId: id, classes: [name] }) => ({ id, name })).toSorted((a, b) => (a.name! < b.name! ? -1 : 1)),
  ).toEqual(namesakes);
  for (const { id } of namesakes)
    await newGuardianship(s.db, s.id, await newPerson(s.db, s.id, 'zineb haddad', 'parent'), id);
  const parents = await api.searchContacts.query({ query: 'zineb haddad', limit: 100 });
  expect(parents.flatMap(({ classes }) => classes).toSorted()).toEqual(namesakes.map(({ name }) => name));
});

test('[PEOPLE2] who is named so comes before who is nearly named so', async () => {
  await using s = await school();
  await rename(s, 'teacher', 'Martin Petit');
  await rename(s, 'admin', 'Jean Martin');
  await rename(s, 'parent', 'Martim Costa');
  const found = await (await s.as('teacher')).api.searchContacts.query({ query: 'martin' });
  expect(found.map(({ name }) => name)).toEqual(['Jean Martin', 'Martim Costa']);
  const byAdmin = await (await s.as('admin')).api.searchContacts.query({ query: 'martin' });
  expect(byAdmin.map(({ name }) => name)).toEqual(['Martin Petit', 'Martim Costa']);
});

test('[PEOPLE3] a student’s e-mail finds them, and is told to staff alone', async () => {
  await using s = await school();
  const { email } = await emailOf(s, 'student');
  const find = async (name: Name) => (await (await s.as(name)).api.searchContacts.query({ query: email }))[0];
  expect(await find('admin')).toMatchObject({ userId: s.people.student, email, classes: ['6e B'] });
  expect(await find('teacher')).toMatchObject({ userId: s.people.student, email });
  expect(await find('parent')).toMatchObject({ userId: s.people.student, email: null, presence: 'unknown' });
  expect(await find('parent2')).toBeUndefined();
});

test('[PEOPLE4] what means something to a database is taken for what it is, and at most 20 are answered', async () => {
  await using s = await searchable();
  await rename(s, 'parent', '100% _sûr_ d\\accord');
  const { api } = await s.as('admin');
  for (const query of ['100%', '0% _', '_sur_', 'd\\acc'])
    expect(ids(await api.searchContacts.query({ query })), query).toEqual([s.people.parent]);
  for (const query of ['%', '_', '\\', '%%', "'; drop table", '*']) {
    const found = ids(await api.searchContacts.query({ query }));
    expect(
      found.filter((id) => id !== s.people.parent),
      query,
    ).toEqual([]);
  }
  for (let index = 0; index < 25; index += 1) await newPerson(s.db, s.id, `${s.word} n${index}`, 'parent');
  expect(await api.searchContacts.query({ query: s.word })).toHaveLength(20);
  expect(await api.searchContacts.query({ query: s.word, limit: 3 })).toHaveLength(3);
});

test('[PEOPLE4] the thirty-first search of a minute is held off, with the time to wait', async () => {
  await using s = await school();
  const { api } = await s.as('parent');
  for (let index = 0; index < 30; index += 1) await api.searchContacts.query({ query: 'x' });
  const refused = await refusalOf(api.searchContacts.query({ query: 'x' }));
  expect(refused).toMatchObject({ code: 'TOO_MANY_REQUESTS', reason: 'rate.exceeded' });
  expect(refused.retryAfterMs).toBeGreaterThan(0);
  expect(refused.retryAfterMs).toBeLessThanOrEqual(60_000);
  await expect((await s.as('teacher')).api.searchContacts.query({ query: 'x' })).resolves.toBeDefined();
});
