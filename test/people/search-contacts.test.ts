import { expect, test } from 'vitest';
import { foldName } from '../../src/shared/fold.ts';
import { refusalOf } from '../support/refusal.ts';
import { newPerson, school, type Name } from '../support/school.ts';
import { emailOf, ids, rename, searchable } from '../support/searchable.ts';

test('[PEOPLE2] by name with case and accents forgiven, any word of it, or by the beginning of an e-mail', async () => {
  await using s = await school();
  await rename(s, 'teacher', 'Éloïse Lefèbvre', 'eloise lefebvre');
  await rename(s, 'admin', 'أحمد المنصوري', foldName('أحمد المنصوري'));
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

test('[PEOPLE2] who is named so comes before who is nearly named so', async () => {
  await using s = await school();
  await rename(s, 'teacher', 'Martin Petit', 'martin petit');
  await rename(s, 'admin', 'Jean Martin', 'jean martin');
  await rename(s, 'parent', 'Martim Costa', 'martim costa');
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
  await rename(s, 'parent', '100% _sûr_ d\\accord', '100% _sur_ d\\accord');
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
