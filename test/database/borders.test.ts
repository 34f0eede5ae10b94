import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { inSchools } from '../../src/server/db/in-schools.ts';
import { newMembership } from '../../src/server/people/new-membership.ts';
import { workerDatabase } from '../support/database.ts';
import { school, type School } from '../support/school.ts';
import { say, start } from '../support/talk.ts';

/** A school in which there is a row of everything. */
async function lived(): Promise<School> {
  const s = await school();
  const admin = await s.as('admin');
  const { id } = await start(s, admin, ['student']);
  await say(admin, id, 'Bonjour');
  return s;
}

/** Every table that there is, from the catalogue: one that is new is asked as well. */
async function tables(): Promise<string[]> {
  const { db } = await workerDatabase();
  const { rows } = await sql<{ name: string }>`
    select quote_ident(relname) as name from pg_class where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace`.execute(
    db,
  );
  return rows.map(({ name }) => name).filter((name) => !name.startsWith('kysely_'));
}

/** How many rows of a table somebody's call can see, with these schools named; null where calls have no right to it. */
async function seen(table: string, schools: string): Promise<number | null> {
  const { databases } = await workerDatabase();
  return databases.db
    .transaction()
    .execute(async (trx) => {
      await sql`select set_config('app.schools', ${schools}, true)`.execute(trx);
      const { rows } = await sql<{ count: number }>`select count(*)::int as count from ${sql.raw(table)}`.execute(trx);
      return rows[0]!.count;
    })
    .catch((error: { code?: string }) => {
      if (error.code !== '42501') throw error;
      return null;
    });
}

test('[DB19] each table, asked directly with another school set, gives no row: not of one that is asked for by name, nor of any', async () => {
  await using here = await lived();
  await using empty = await school();
  await empty.db.deleteFrom('guardianship').where('establishmentId', '=', empty.id).execute();
  const all = await tables();
  expect(all).toContain('message');
  const holding: string[] = [];
  for (const table of all) {
    expect((await seen(table, crypto.randomUUID())) ?? 0, table).toBe(0);
    expect((await seen(table, '')) ?? 0, table).toBe(0);
    if ((await seen(table, here.id)) !== null) holding.push(table);
  }
  for (const table of [
    'establishment',
    'membership',
    'guardianship',
    'conversation',
    'participant',
    'message',
    'audit_entry',
    '"user"',
  ])
    expect(await seen(table, here.id), table).toBeGreaterThan(0);
  for (const table of ['session', 'instance', 'account_change']) expect(holding).not.toContain(table);
});

test('[DB19] every table has policies that hold for its owner too, or calls have no right to it', async () => {
  const { db } = await workerDatabase();
  const { rows } = await sql<{ name: string; forced: boolean; readable: boolean }>`
    select relname as name, relrowsecurity and relforcerowsecurity as forced,
      has_any_column_privilege('preau_app', oid, 'select, insert, update') or has_table_privilege('preau_app', oid, 'delete') as readable
    from pg_class where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace`.execute(db);
  expect(rows.length).toBeGreaterThan(10);
  expect(rows.filter(({ forced, readable }) => readable && !forced)).toEqual([]);
});

test('[DB19] nothing is written into another school, and nobody’s password or session is there for calls', async () => {
  await using here = await lived();
  await using there = await school();
  const { databases } = await workerDatabase();
  const as = (schools: string, statement: string) =>
    databases.db.transaction().execute(async (trx) => {
      await sql`select set_config('app.schools', ${schools}, true)`.execute(trx);
      return sql.raw(statement).execute(trx);
    });
  const newClass = (id: string) =>
    `insert into school_class (establishment_id, id, name) values ('${id}', gen_random_uuid(), 'x')`;
  await as(here.id, newClass(here.id));
  await expect(as(here.id, newClass(there.id))).rejects.toThrow(/row-level security/);
  const moved = await as(there.id, `update message set body = 'x' where establishment_id = '${here.id}'`);
  expect(moved.numAffectedRows).toBe(0n);
  for (const statement of [
    'select password_hash from "user"',
    'select * from session',
    'select token_hash from invitation',
    'select code_hash from invitation',
    'reset role; select * from session',
  ])
    await expect(as(here.id, statement), statement).rejects.toThrow(/permission denied/);
});

test('[DB19] someone in two schools sees both, and a school that suspended them no longer', async () => {
  await using here = await lived();
  await using there = await school();
  const { databases } = await workerDatabase();
  const userId = here.people.parent;
  const visitor = newMembership({ establishmentId: there.id, userId, name: 'parent', role: 'parent' });
  await there.db.insertInto('membership').values(visitor).execute();
  const schools = () =>
    inSchools({ ...databases, credential: { userId } }, async (trx) =>
      (await trx.selectFrom('establishment').select('id').execute()).map(({ id }) => id).sort(),
    );
  expect(await schools()).toEqual([here.id, there.id].sort());
  await there.db
    .updateTable('membership')
    .set({ suspendedAt: new Date() })
    .where('userId', '=', userId)
    .where('establishmentId', '=', there.id)
    .execute();
  expect(await schools()).toEqual([here.id]);
});
