import { expect, test } from 'vitest';
import { contactRules, mayStartWriting } from '../../src/shared/contact-rules.ts';
import type { Relation } from '../../src/shared/public.ts';
import { connect } from '../support/client.ts';
import { refusalOf } from '../support/refusal.ts';
import { cast, join, newGuardianship, newPerson, type Name } from '../support/school.ts';
import { ids, searchable } from '../support/searchable.ts';

/** How two of the cast are related, said here by hand. */
const taught = ['teacher student', 'teacher student2', 'teacher2 student3'];
const family = ['parent student', 'parent2 student2'];
const childTaught = ['teacher parent', 'teacher parent2'];
function relationsOf(one: Name, other: Name): Relation[] {
  const has = (pairs: string[]) => pairs.includes(`${one} ${other}`) || pairs.includes(`${other} ${one}`);
  return [has(taught) && 'taught', has(family) && 'guardian', has(childTaught) && 'childTaught'].filter(
    (relation): relation is Relation => relation !== false,
  );
}

const names = Object.keys(cast) as Name[];

test.each(names)('[PEOPLE1] [MAY3] %s finds whom they may start writing to, and nobody else', async (name) => {
  await using s = await searchable();
  const found = await (await s.as(name)).api.searchContacts.query({ query: s.word });
  const allowed = names.filter(
    (other) => other !== name && mayStartWriting(contactRules, cast[name], cast[other], relationsOf(name, other)),
  );
  expect(ids(found)).toEqual(allowed.map((other) => s.people[other]).sort());
  for (const { userId, role } of found) {
    const other = names.find((one) => s.people[one] === userId)!;
    expect(role).toBe(cast[other]);
    expect(contactRules[cast[name]][role]).not.toBe('never');
  }
});

test('[MAY2] a guardian finds their child and is found, whatever other role they have', async () => {
  await using s = await searchable();
  await newGuardianship(s.db, s.id, s.people.admin, s.people.student3);
  const found = await (await s.as('student3')).api.searchContacts.query({ query: s.word });
  expect(ids(found)).toEqual([s.people.admin, s.people.teacher2].sort());
});

test('[PEOPLE5] people of another school are never found, nor are those who are suspended', async () => {
  await using s = await searchable();
  await using other = await searchable();
  const admin = await s.as('admin');
  expect(await admin.api.searchContacts.query({ query: other.word })).toEqual([]);
  const refused = await refusalOf(admin.api.searchContacts.query({ query: other.word, establishmentId: other.id }));
  expect(refused).toMatchObject({ code: 'NOT_FOUND', reason: 'establishment.unknown' });
  const suspended = { suspendedAt: new Date() };
  await s.db.updateTable('membership').set(suspended).where('userId', '=', s.people.teacher).execute();
  expect(ids(await admin.api.searchContacts.query({ query: s.word }))).not.toContain(s.people.teacher);
});

test('[PEOPLE5] someone in two schools finds in each whom they may write to there, and says in which', async () => {
  await using s = await searchable();
  await using other = await searchable();
  const parent = await newPerson(s.db, s.id, 'both', 'parent');
  await join(s.db, other.id, parent, 'teacher');
  await using client = await connect(parent, s.server.origin);
  const here = await client.api.searchContacts.query({ query: s.word });
  expect(here.map(({ userId, establishmentId }) => [userId, establishmentId])).toEqual([[s.people.admin, s.id]]);
  const there = await client.api.searchContacts.query({ query: other.word });
  expect(ids(there)).toEqual([other.people.admin, other.people.teacher, other.people.teacher2].sort());
  expect(await client.api.searchContacts.query({ query: other.word, establishmentId: s.id })).toEqual([]);
});
