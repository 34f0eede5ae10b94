import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { roles } from '../../src/server/db/roles.ts';
import { workerDatabase } from '../support/database.ts';

test('[DB1] the server signs in as roles that own nothing: none can create, alter or drop a table, or become the owner', async () => {
  const { databases } = await workerDatabase();
  const named = { db: roles.app, live: roles.live, accounts: roles.accounts };
  for (const [name, role] of Object.entries(named)) {
    const db = databases[name as keyof typeof databases];
    const { rows } = await sql<{ role: string; owned: number }>`
      select session_user::text as role,
        (select count(*) from pg_class where relowner = session_user::regrole) as owned`.execute(db);
    expect(rows).toEqual([{ role, owned: 0 }]);
    for (const statement of [
      'create table mine (id int)',
      'drop table message',
      'alter table message disable row level security',
      'alter table message disable trigger all',
      'set role preau',
    ]) {
      await expect(sql.raw(`reset role; ${statement}`).execute(db), `${role}: ${statement}`).rejects.toMatchObject({
        code: '42501',
      });
    }
  }
});
