import { expect, test } from 'vitest';
import { contactRules, mayStartWriting, type Relation } from '../../src/shared/may.ts';
import type { Contact } from '../../src/shared/public.ts';
import { connect } from '../support/client.ts';
import { refusalOf } from '../support/refusal.ts';
import { cast, join, newGuardianship, newPerson, school, type Name, type School } from '../support/school.ts';

/** A school whose names all share a word that no other school has, so that one search would find everyone there is. */
async function searchable() {
  const s = await school();
  const word = `x${s.id.slice(0, 8)}`;
  for (const [name, userId] of Object.entries(s.people)) {
    const nameFolded = `${word} ${name}`;
    await s.db.updateTable('user').set({ name: nameFolded, nameFolded }).where('id', '=', userId).execute();
  }
  return Object.assign(s, { word });
}

async function rename(s: School, who: Name, name: string, nameFolded: string): Promise<void> {
  await s.db.updateTable('user').set({ name, nameFolded }).where('id', '=', s.people[who]).execute();
}

function emailOf(s: School, who: Name): Promise<{ email: string }> {
  return s.db.selectFrom('user').select('email').where('id', '=', s.people[who]).executeTakeFirstOrThrow();
}

const ids = (contacts: Contact[]) => contacts.map(({ userId }) => userId).sort();

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
    (other) => other !== name && mayStartWriting(cast[name], cast[other], relationsOf(name, other)),
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

test('[PEOPLE2] by name with case and accents forgiven, any word of it, or by the beginning of an e-mail', async () => {
  await using s = await school();
  await rename(s, 'teacher', 'Éloïse Lefèbvre', 'eloise lefebvre');
  await rename(s, 'admin', 'أحمد المنصوري', 'احمد المنصوري');
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
