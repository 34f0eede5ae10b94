import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { workerDatabase } from '../support/database.ts';

test('[DB1] the server works as a role that owns nothing: it can neither create, alter nor drop a table', async () => {
  const { db } = await workerDatabase();
  const { rows } = await sql<{ role: string; owned: number }>`
    select current_user as role, (select count(*) from pg_class where relowner = current_user::regrole) as owned`.execute(
    db,
  );
  expect(rows).toEqual([{ role: 'preau_app', owned: 0 }]);
  for (const statement of [
    'create table mine (id int)',
    'drop table message',
    'alter table message disable trigger all',
  ]) {
    await expect(sql.raw(statement).execute(db)).rejects.toMatchObject({ code: '42501' });
  }
});
