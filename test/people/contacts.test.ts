import { expect, test } from 'vitest';
import { contactRules, mayStartWriting } from '../../src/shared/contact-rules.ts';
import { refusalOf } from '../support/refusal.ts';
import { cast, newPerson, school, type Name } from '../support/school.ts';
import { ids, searchable } from '../support/searchable.ts';

const names = Object.keys(cast) as Name[];

test.each(names)('[PEOPLE8] [PEOPLE1] before anybody is looked for, %s is told whom they would find', async (name) => {
  await using s = await searchable();
  const { api } = await s.as(name);
  const found = await api.searchContacts.query({ query: s.word });
  const told = await api.contacts.query();
  expect(ids(told)).toEqual(ids(found));
  expect(
    told.every(({ role }) => mayStartWriting(contactRules, cast[name], role, ['taught', 'guardian', 'childTaught'])),
  ).toBe(true);
});

test('[PEOPLE8] those of one’s classes and families come first, then staff, and as many as are asked for', async () => {
  await using s = await school();
  await newPerson(s.db, s.id, 'aaa nouveau', 'teacher');
  const { api } = await s.as('teacher');
  const told = await api.contacts.query({ establishmentId: s.id });
  const near = [s.people.parent, s.people.parent2, s.people.student, s.people.student2];
  expect(told.slice(0, 4).map(({ userId }) => userId)).toEqual(near);
  expect(told.slice(4).map(({ role }) => role)).toEqual(['admin', 'teacher', 'teacher']);
  expect(told[0]).toMatchObject({ role: 'parent', classes: ['6e B'] });
  expect(await api.contacts.query({ limit: 2 })).toHaveLength(2);
  for (const limit of [0, 101])
    expect(await refusalOf(api.contacts.query({ limit }))).toMatchObject({ code: 'BAD_REQUEST' });
});

test('[PEOPLE8] [PEOPLE5] nobody of another school, nobody suspended, and a student’s e-mail to staff alone', async () => {
  await using s = await school();
  await using other = await school();
  const { api } = await s.as('parent');
  const told = await api.contacts.query();
  expect(told.map(({ establishmentId }) => establishmentId)).toEqual(told.map(() => s.id));
  expect(told.find(({ userId }) => userId === s.people.student)).toMatchObject({ email: null });
  expect(await refusalOf(api.contacts.query({ establishmentId: other.id }))).toMatchObject({
    reason: 'establishment.unknown',
  });
  const suspended = { suspendedAt: new Date() };
  await s.db.updateTable('membership').set(suspended).where('userId', '=', s.people.teacher).execute();
  expect(ids(await api.contacts.query())).not.toContain(s.people.teacher);
});

test('[PEOPLE8] it counts as a search', async () => {
  await using s = await school();
  const { api } = await s.as('parent');
  for (let asked = 0; asked < 30; asked += 1) await api.contacts.query({ limit: 1 });
  expect(await refusalOf(api.searchContacts.query({ query: 'a' }))).toMatchObject({ code: 'TOO_MANY_REQUESTS' });
});
