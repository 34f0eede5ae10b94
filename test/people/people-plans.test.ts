import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { people } from '../../src/server/people/people.ts';
import type { MemberContext } from '../../src/server/context.ts';
import { peopleInput } from '../../src/shared/people-inputs.ts';
import { asksForEachRow, tablesReadThrough } from '../support/plans.ts';
import { analyze, insertAdmins, newIds, watchedSchools, type WatchedSchools } from '../support/watched-schools.ts';

const [establishmentId, userId] = [randomUUID(), randomUUID()];

let t: WatchedSchools;

/** A school of a hundred among others that have thirty thousand people together, of whose sizes PostgreSQL knows. */
beforeAll(async () => {
  t = await watchedSchools();
  await insertAdmins(t, establishmentId, [userId, ...newIds(100)]);
  for (let n = 0; n < 60; n += 1) await insertAdmins(t, randomUUID(), newIds(500));
  await analyze(t, ['"user"', 'membership']);
});

afterAll(() => t[Symbol.asyncDispose]());

function contextOf(): MemberContext {
  const rates = { list: async () => undefined };
  return { ...t.watched.databases, credential: { userId }, rates } as unknown as MemberContext;
}

async function asked(input: object) {
  t.watched.queries.length = 0;
  await people(contextOf(), z.parse(peopleInput, input));
  return t.watched.queries.filter(({ sql }) => /from "membership"/.test(sql));
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
    const through = await tablesReadThrough(t.owner, one, establishmentId);
    expect(
      through.filter((table) => ['user', 'membership'].includes(table)),
      one.sql,
    ).toEqual([]);
  }
});

test('[PEOPLE21] whom a school has is gone through once for a page, however far it is, with its total and the page before', async () => {
  const { nextCursor } = await people(contextOf(), z.parse(peopleInput, { limit: 10 }));
  const queries = await asked({ limit: 10, cursor: nextCursor });
  expect(queries.filter(({ role }) => role === 'live')).toHaveLength(1);
});

test('[PEOPLE21] whoever has no guardian is found by one join: nobody is looked for among all guardians of the school', async () => {
  const queries = await asked({ filter: ['withoutGuardian'] });
  const choosing = queries.filter(({ sql }) => sql.includes('guardian_of g'));
  expect(choosing).not.toEqual([]);
  for (const one of choosing) expect(await asksForEachRow(t.owner, one, establishmentId), one.sql).toBe(0);
});
