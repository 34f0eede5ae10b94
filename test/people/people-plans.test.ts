import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { newMembership } from '../../src/server/people/new-membership.ts';
import { people } from '../../src/server/people/people.ts';
import type { MemberContext } from '../../src/server/context.ts';
import { peopleInput } from '../../src/shared/people-inputs.ts';
import { workerDatabase, type WorkerDatabase } from '../support/database.ts';
import { asksForEachRow, indexesUsed, tablesReadThrough, watchedDatabases, type Watched } from '../support/plans.ts';

const [establishmentId, userId] = [randomUUID(), randomUUID()];

let watched: Watched;
let db: WorkerDatabase['db'];
let owner: pg.Client;

/** A school of a hundred among others that have five thousand people together, of whose sizes PostgreSQL knows. */
beforeAll(async () => {
  const database = await workerDatabase();
  db = database.db;
  watched = watchedDatabases(database.connection);
  owner = new pg.Client(database.connection);
  await owner.connect();
  await owner.query(`set app.schools = 'all'`);
  await insertSchool(establishmentId, [userId, ...ids(100)]);
  for (let n = 0; n < 10; n += 1) await insertSchool(randomUUID(), ids(500));
  for (const table of ['"user"', 'membership']) await owner.query(`vacuum analyze ${table}`);
});

afterAll(async () => {
  await owner.end();
  await watched[Symbol.asyncDispose]();
});

const ids = (count: number) => Array.from({ length: count }, () => randomUUID());

async function insertSchool(id: string, userIds: string[]): Promise<void> {
  await db.insertInto('establishment').values({ id, name: 'x', timezone: 'UTC' }).execute();
  const users = userIds.map((one, n) => ({ id: one, name: `Ma${n} Lo`, email: `${one}@school.example` }));
  await db.insertInto('user').values(users).execute();
  const members = users.map(({ id: one, name }) =>
    newMembership({ establishmentId: id, userId: one, name, role: 'admin' }),
  );
  await db.insertInto('membership').values(members).execute();
}

async function asked(input: object) {
  const ctx = {
    ...watched.databases,
    credential: { userId },
    rates: { list: async () => undefined },
  } as unknown as MemberContext;
  watched.queries.length = 0;
  await people(ctx, z.parse(peopleInput, input));
  return watched.queries.filter(({ sql }) => /from "membership"/.test(sql));
}

test.each([
  {},
  { sort: { by: 'name', descending: true } },
  { sort: { by: 'lastSeen', descending: true } },
  { role: 'admin', filter: ['neverSignedIn', 'suspended', 'withoutEmail'] },
  { query: 'ma7' },
  { query: 'qzxwvk' },
  { filter: ['withoutGuardian'] },
])('[PEOPLE21] %j reads no table of people from end to end', async (input) => {
  const queries = await asked(input);
  expect(queries.length).toBeGreaterThan(1);
  for (const one of queries) {
    const through = await tablesReadThrough(owner, one, establishmentId);
    expect(
      through.filter((table) => ['user', 'membership'].includes(table)),
      one.sql,
    ).toEqual([]);
  }
});

test('[PEOPLE21] a page by names is walked along its index, however far it is', async () => {
  const queries = await asked({ limit: 10 });
  const page = queries.find(({ sql, role }) => role === 'live' && sql.includes('order by'))!;
  expect(await indexesUsed(owner, page, establishmentId)).toContain('membership_by_name');
});

test('[PEOPLE21] whoever has no guardian is found by one join: nobody is looked for among all guardians of the school', async () => {
  const queries = await asked({ filter: ['withoutGuardian'] });
  const choosing = queries.filter(({ sql }) => sql.includes('guardian_of g'));
  expect(choosing).not.toEqual([]);
  for (const one of choosing) expect(await asksForEachRow(owner, one, establishmentId), one.sql).toBe(0);
});
