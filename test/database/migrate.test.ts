import { randomUUID } from 'node:crypto';
import { CamelCasePlugin, Kysely, Migrator, PostgresDialect } from 'kysely';
import pg from 'pg';
import { expect, test } from 'vitest';
import { readEpoch } from '../../src/server/db/epoch.ts';
import { migrate } from '../../src/server/db/migrate.ts';
import { migrations } from '../../src/server/db/migrations.ts';
import { connectOwner } from '../../src/server/db/owner.ts';
import { prepareRoles } from '../../src/server/db/roles.ts';
import type { Database } from '../../src/server/db/schema.ts';
import { temporaryDataDir } from '../support/data-dir.ts';
import { emptyDatabase } from '../support/database.ts';
import { embeddedIn } from '../support/embedded.ts';

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

/** As an earlier version left it, whose last migration this was. */
async function migrateTo(connection: pg.ClientConfig, last: string): Promise<void> {
  const owner = await connectOwner(connection);
  await prepareRoles(owner, connection).finally(() => owner.end());
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool: new pg.Pool(connection) }) });
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error } = await migrator.migrateTo(last).finally(() => db.destroy());
  if (error) throw error as Error;
}

const [school, otherSchool, conversation, author, left, stranger] = Array.from({ length: 6 }, randomUUID);
const message = (establishmentId: string, authorId: string, seq: number) =>
  `insert into message (id, establishment_id, conversation_id, seq, author_id, body, digest, revision)
   values ('${randomUUID()}', '${establishmentId}', '${conversation}', ${seq}, '${authorId}', 'kept', '', ${seq})`;

/** Two people who wrote to each other, one of whom has left since, and somebody else of the same school. */
const writings = [
  `insert into establishment (id, name, timezone) values ('${school}', 'one', 'UTC'), ('${otherSchool}', 'other', 'UTC')`,
  ...[author, left, stranger].flatMap((id) => [
    `insert into "user" (id, email, name) values ('${id}', '${id}@school.example', 'x')`,
    `insert into membership (establishment_id, user_id, name, name_folded, role)
     values ('${school}', '${id}', 'x', 'x', 'teacher'), ('${otherSchool}', '${id}', 'x', 'x', 'teacher')`,
  ]),
  `insert into conversation (establishment_id, id, kind, created_by, last_seq, participant_count, revision, made_revision, header_revision)
   values ('${school}', '${conversation}', 'group', '${author}', 2, 1, 2, 0, 0)`,
  `insert into participant (establishment_id, conversation_id, user_id, can_write, left_at, revision, own_revision)
   values ('${school}', '${conversation}', '${author}', true, null, 0, 0), ('${school}', '${conversation}', '${left}', true, now(), 2, 2)`,
  message(school!, author!, 1),
  message(school!, left!, 2),
];

test('[DB17] a database of each version is brought up with what was written in it', async () => {
  for (const last of Object.keys(migrations)) {
    await using empty = await emptyDatabase();
    await migrateTo(empty.connection, last);
    await ask(empty.connection, ...writings);
    await migrate(empty.connection);
    const kept = await ask(empty.connection, 'select seq, author_id, body from message order by seq');
    expect(kept, last).toEqual([
      { seq: 1, author_id: author, body: 'kept' },
      { seq: 2, author_id: left, body: 'kept' },
    ]);
  }
});

test('[DB16] a message by who never took part, or of another school than its conversation, is refused by the database itself', async () => {
  await using empty = await emptyDatabase();
  await migrate(empty.connection);
  await ask(empty.connection, ...writings);
  for (const refused of [message(school!, stranger!, 3), message(otherSchool!, author!, 3)])
    await expect(ask(empty.connection, refused)).rejects.toMatchObject({ code: '23503' });
  await ask(empty.connection, message(school!, author!, 3));
});
