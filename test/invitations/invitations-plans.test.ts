import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod/mini';
import type { MemberContext } from '../../src/server/context.ts';
import { invitations } from '../../src/server/invitations/invitations.ts';
import { newMembership } from '../../src/server/people/new-membership.ts';
import { invitationsInput } from '../../src/shared/invitation-inputs.ts';
import { workerDatabase, type WorkerDatabase } from '../support/database.ts';
import { indexesUsed, tablesReadThrough, watchedDatabases, type Watched } from '../support/plans.ts';

const [establishmentId, userId] = [randomUUID(), randomUUID()];

let watched: Watched;
let db: WorkerDatabase['db'];
let owner: pg.Client;

/** A school of a hundred among others that have five thousand people together, each invited twice. */
beforeAll(async () => {
  const database = await workerDatabase();
  db = database.db;
  watched = watchedDatabases(database.connection);
  owner = new pg.Client(database.connection);
  await owner.connect();
  await owner.query(`set app.schools = 'all'`);
  await insertSchool(establishmentId, [userId, ...ids(100)]);
  for (let n = 0; n < 10; n += 1) await insertSchool(randomUUID(), ids(500));
  for (const table of ['"user"', 'membership', 'invitation']) await owner.query(`vacuum analyze ${table}`);
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
  await owner.query(
    `insert into invitation (token_hash, user_id, establishment_id, expires_at)
     select gen_random_uuid(), id, $1, now() + interval '1 day' from unnest($2::uuid[]) id, generate_series(1, 2)`,
    [id, userIds],
  );
}

async function ask(input: object) {
  const ctx = { ...watched.databases, credential: { userId } } as unknown as MemberContext;
  watched.queries.length = 0;
  const page = await invitations(ctx, z.parse(invitationsInput, input));
  return { page, asked: watched.queries.filter(({ sql }) => sql.includes('invitation')) };
}

test.each([{}, { page: 2 }, { state: 'open' }, { role: 'admin', query: 'ma7' }])(
  '[GROW1] the invitations of %j are found along those of the school, in one question and no other school’s',
  async (input) => {
    const { asked } = await ask(input);
    expect(asked).toHaveLength(1);
    expect(await tablesReadThrough(owner, asked[0]!, establishmentId)).not.toContain('invitation');
    expect(await indexesUsed(owner, asked[0]!, establishmentId)).toContain('invitation_of_school');
  },
);

test('[INVITE11] a page on which nobody is says how many there are all the same', async () => {
  const counts = { none: 0, open: 101, over: 0, came: 0 };
  expect((await ask({})).page).toMatchObject({ total: 101, counts });
  expect((await ask({ state: 'over' })).page).toEqual({ items: [], total: 0, counts });
  expect((await ask({ page: 9 })).page).toEqual({ items: [], total: 101, counts });
});
