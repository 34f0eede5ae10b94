import { CamelCasePlugin, Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { expect, test } from 'vitest';
import { readEpoch } from '../../src/server/db/epoch.ts';
import { migrate } from '../../src/server/db/migrate.ts';
import type { Database } from '../../src/server/db/schema.ts';
import { emptyDatabase } from '../support/database.ts';

async function ask(connection: pg.ClientConfig, ...statements: string[]): Promise<pg.QueryResultRow[]> {
  const client = new pg.Client(connection);
  await client.connect();
  try {
    let rows: pg.QueryResultRow[] = [];
    for (const statement of statements) ({ rows } = await client.query<pg.QueryResultRow>(statement));
    return rows;
  } finally {
    await client.end();
  }
}

async function epochOf(connection: pg.ClientConfig): Promise<string> {
  const dialect = new PostgresDialect({ pool: new pg.Pool(connection) });
  const db = new Kysely<Database>({ dialect, plugins: [new CamelCasePlugin()] });
  return readEpoch(db).finally(() => db.destroy());
}

test('[DB12] servers that start at once on an empty database migrate it once', async () => {
  await using empty = await emptyDatabase();
  await Promise.all([migrate(empty.connection), migrate(empty.connection), migrate(empty.connection)]);
  const applied = await ask(empty.connection, 'select name from kysely_migration order by name');
  expect(applied[0]).toEqual({ name: '0001-foundation' });
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

test('[DB15] an owner who may not prepare the server’s role is told the statement for an administrator', async () => {
  await using empty = await emptyDatabase();
  const owner = `owner_${empty.connection.database}`;
  await ask(
    empty.connection,
    `create role ${owner} login`,
    `alter database ${empty.connection.database} owner to ${owner}`,
  );
  const connection = { ...empty.connection, user: owner };
  try {
    await expect(migrate(connection)).rejects.toThrow(`an administrator must run once: grant preau_app to "${owner}";`);
    await ask(empty.connection, `grant preau_app to ${owner}`);
    await migrate(connection);
  } finally {
    await ask(empty.connection, `reassign owned by ${owner} to preau`, `drop owned by ${owner}`, `drop role ${owner}`);
  }
});
