import { CamelCasePlugin, Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { expect, test } from 'vitest';
import { readEpoch } from '../../src/server/db/epoch.ts';
import { migrate } from '../../src/server/db/migrate.ts';
import type { Database } from '../../src/server/db/schema.ts';
import { temporaryDataDir } from '../support/data-dir.ts';
import { emptyDatabase } from '../support/database.ts';
import { ask, author, message, otherSchool, school, stranger, writings } from '../support/earlier.ts';
import { embeddedIn } from '../support/embedded.ts';

async function epochOf(connection: pg.ClientConfig): Promise<string> {
  const dialect = new PostgresDialect({ pool: new pg.Pool(connection) });
  const db = new Kysely<Database>({ dialect, plugins: [new CamelCasePlugin()] });
  return readEpoch(db).finally(() => db.destroy());
}

test('[DB12] servers that start at once on an empty database migrate it once', async () => {
  await using empty = await emptyDatabase();
  await Promise.all([migrate(empty.connection), migrate(empty.connection), migrate(empty.connection)]);
  const applied = await ask(empty.connection, 'select name from kysely_migration order by name');
  expect(applied[0]).toEqual({ name: '0001-schools' });
  expect(await ask(empty.connection, 'select count(*)::int as instances from instance')).toEqual([{ instances: 1 }]);
});

test('[DB13] the epoch stays over restarts, and is drawn anew where the database came from another cluster', async () => {
  await using empty = await emptyDatabase();
  await migrate(empty.connection);
  const first = await epochOf(empty.connection);
  await migrate(empty.connection);
  expect(await epochOf(empty.connection)).toBe(first);
  await ask(empty.connection, `update instance set system_identifier = '1/1'`);
  await migrate(empty.connection);
  expect(await epochOf(empty.connection)).not.toBe(first);
});

test('[DB14] a database that a newer version has migrated is refused with one sentence', async () => {
  await using empty = await emptyDatabase();
  await migrate(empty.connection);
  await ask(empty.connection, `insert into kysely_migration (name, timestamp) values ('9999-later', now()::text)`);
  await expect(migrate(empty.connection)).rejects.toThrow(/^This database was made by a newer Préau: .*\.$/);
});

test.each(['0002-batches', '0001-school'])(
  '[DB14] a database of before the first release, with %s, is refused with one sentence that says what to do',
  async (name) => {
    await using empty = await emptyDatabase();
    await migrate(empty.connection);
    await ask(empty.connection, `delete from kysely_migration where name > '0001-schools'`);
    await ask(empty.connection, `update kysely_migration set name = '${name}'`);
    await expect(migrate(empty.connection)).rejects.toThrow(
      /^This database was made by a Préau of before the first release.*: name another PREAU_DATA_DIR .*\.$/,
    );
  },
);

test('[DB18] functions are those of the version that starts, whatever stood there', async () => {
  await using empty = await emptyDatabase();
  await migrate(empty.connection);
  const source = `select prosrc from pg_proc where proname = 'append_messages'`;
  const [first] = await ask(empty.connection, source);
  await ask(
    empty.connection,
    `create or replace function append_messages(in_establishment uuid, in_messages json)
     returns table (id uuid, outcome text, seq int, revision bigint, created_at timestamptz, kept json)
     language sql as $$ select null::uuid, '', 0, 0::bigint, now(), null::json where false $$`,
  );
  expect(await ask(empty.connection, source)).not.toEqual([first]);
  await migrate(empty.connection);
  expect(await ask(empty.connection, source)).toEqual([first]);
});

test('[DB15] an owner who may not make the server’s roles is told the statements for an administrator, and is bound by the borders between schools', async () => {
  await using dir = temporaryDataDir();
  await using embedded = await embeddedIn(dir);
  await ask(embedded.connection, 'create role schoolmaster login', 'create database theirs owner schoolmaster');
  const connection = { ...embedded.connection, user: 'schoolmaster', database: 'theirs' };
  const told = await migrate(connection).then(
    () => '',
    (error: Error) => error.message,
  );
  const statements =
    'create role preau_app login; create role preau_live login; create role preau_accounts login; grant preau_app to preau_live;';
  expect(told).toBe(
    `DATABASE_URL: its user may not prepare the database; an administrator must run once: ${statements}`,
  );
  await ask(embedded.connection, statements);
  await migrate(connection);
  await ask({ ...embedded.connection, database: 'theirs' }, ...writings);
  const messages = 'select count(*)::int as messages from message';
  expect(await ask(connection, messages)).toEqual([{ messages: 0 }]);
  expect(await ask(connection, `set app.schools = 'all'`, messages)).toEqual([{ messages: 2 }]);
});

test('[DB16] a message by who never took part, or of another school than its conversation, is refused by the database itself', async () => {
  await using empty = await emptyDatabase();
  await migrate(empty.connection);
  await ask(empty.connection, ...writings);
  for (const refused of [message(school!, stranger!, 3), message(otherSchool!, author!, 3)])
    await expect(ask(empty.connection, refused)).rejects.toMatchObject({ code: '23503' });
  await ask(empty.connection, message(school!, author!, 3));
});
