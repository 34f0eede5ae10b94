import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contactRules } from '../../src/shared/contact-rules.ts';
import type { MemberContext } from '../../src/server/context.ts';
import { newMembership } from '../../src/server/people/new-membership.ts';
import { contacts } from '../../src/server/people/contacts.ts';
import { searchContacts } from '../../src/server/people/search-contacts.ts';
import { workerDatabase, type WorkerDatabase } from '../support/database.ts';
import { indexesUsed, looksInto, tablesReadThrough, watchedDatabases, type Watched } from '../support/plans.ts';

const [establishmentId, userId] = [randomUUID(), randomUUID()];

let watched: Watched;
let db: WorkerDatabase['db'];
let owner: pg.Client;

/** A school of five thousand, of whose size PostgreSQL knows. */
beforeAll(async () => {
  const database = await workerDatabase();
  db = database.db;
  watched = watchedDatabases(database.connection);
  owner = new pg.Client(database.connection);
  await owner.connect();
  const establishment = { id: establishmentId, name: 'x', timezone: 'UTC' };
  await db.insertInto('establishment').values(establishment).execute();
  await insertPeople([{ id: userId, name: 'Admin' }]);
  await insertPeople(Array.from({ length: 5_000 }, (_, n) => ({ id: randomUUID(), name: nameOf(n) })));
  for (const table of ['"user"', 'membership']) await owner.query(`vacuum analyze ${table}`);
});

afterAll(async () => {
  await owner.end();
  await watched[Symbol.asyncDispose]();
});

/** Names of the same few syllables, so that no word is rare in its letters. */
function nameOf(n: number): string {
  const syllables = ['ma', 'ri', 'lo', 'ne', 'ka', 'su', 'ti', 'de', 'bo', 'ya'];
  const word = (seed: number) => [1, 7, 49, 343].map((step) => syllables[Math.floor(seed / step) % 10]).join('');
  return `${word(n)} ${word(n * 31 + 5)}`;
}

async function insertPeople(people: { id: string; name: string }[]): Promise<void> {
  const users = people.map(({ id, name }) => ({ id, name, email: `${id}@school.example` }));
  for (let from = 0; from < users.length; from += 1_000) {
    const some = users.slice(from, from + 1_000);
    await db.insertInto('user').values(some).execute();
    await db
      .insertInto('membership')
      .values(some.map(({ id, name }) => newMembership({ establishmentId, userId: id, name, role: 'admin' })))
      .execute();
  }
}

function contextOf(): MemberContext {
  return {
    ...watched.databases,
    credential: { userId },
    rates: { search: async () => undefined },
    schoolSettings: { of: async () => ({ contactRules }) },
    presences: { of: () => ({ presence: 'unknown' }) },
  } as unknown as MemberContext;
}

test.each(['mariloka', 'sutideya boyamari', 'marilkoa', 'qzxwvk', userId.slice(0, 8)])(
  '[GROW1] a search for %s begins at the index of names, and reads no table of people from end to end',
  async (query) => {
    watched.queries.length = 0;
    await searchContacts(contextOf(), { query, limit: 20 });
    const searched = watched.queries.filter(({ sql, role }) => role === 'live' && sql.includes('name_folded'));
    expect(searched).not.toEqual([]);
    for (const one of searched) {
      expect(await tablesReadThrough(owner, one, establishmentId), one.sql).toEqual([]);
      expect(await indexesUsed(owner, one, establishmentId)).toContain('membership_name_trigram');
    }
  },
);

test('the test sees a search that reads a table of people from end to end', async () => {
  const query = db.selectFrom('user').select('id').where('name', 'like', '%x%').compile();
  expect(await tablesReadThrough(owner, { ...query, role: 'live' }, establishmentId)).toEqual(['user']);
});

test('[PEOPLE8] before anybody is looked for, accounts are asked of those alone who are answered', async () => {
  watched.queries.length = 0;
  expect(await contacts(contextOf(), { limit: 30 })).toHaveLength(30);
  const [asked] = watched.queries.filter(({ sql }) => sql.includes('as "near"'));
  expect(await looksInto(owner, asked!, establishmentId, 'user')).toBeLessThanOrEqual(30);
});
