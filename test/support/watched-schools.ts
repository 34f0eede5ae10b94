import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { newMembership } from '../../src/server/people/new-membership.ts';
import { workerDatabase, type WorkerDatabase } from './database.ts';
import { watchedDatabases, type Watched } from './plans.ts';

/** `owner` sees every school, and asks PostgreSQL how it answers what `watched` was asked. */
export type WatchedSchools = { db: WorkerDatabase['db']; watched: Watched; owner: pg.Client } & AsyncDisposable;

/** The database of this test file, for tests of how PostgreSQL finds what it is asked for. */
export async function watchedSchools(): Promise<WatchedSchools> {
  const { db, connection } = await workerDatabase();
  const watched = watchedDatabases(connection);
  const owner = new pg.Client(connection);
  await owner.connect();
  await owner.query(`set app.schools = 'all'`);
  const close = async () => {
    await owner.end();
    await watched[Symbol.asyncDispose]();
  };
  return { db, watched, owner, [Symbol.asyncDispose]: close };
}

/** A school whose people are all admins. */
export async function insertAdmins(
  { db }: WatchedSchools,
  establishmentId: string,
  userIds: readonly string[],
): Promise<void> {
  await db.insertInto('establishment').values({ id: establishmentId, name: 'x', timezone: 'UTC' }).execute();
  const users = userIds.map((id, n) => ({ id, name: `Ma${n} Lo`, email: `${id}@school.example` }));
  await db.insertInto('user').values(users).execute();
  const members = users.map(({ id: userId, name }) => newMembership({ establishmentId, userId, name, role: 'admin' }));
  await db.insertInto('membership').values(members).execute();
}

/** So that PostgreSQL knows how large they are. */
export async function analyze({ owner }: WatchedSchools, tables: readonly string[]): Promise<void> {
  for (const table of tables) await owner.query(`vacuum analyze ${table}`);
}

export const newIds = (count: number) => Array.from({ length: count }, () => randomUUID());
