import { randomUUID } from 'node:crypto';
import { Kysely, Migrator, PostgresDialect } from 'kysely';
import pg from 'pg';
import { migrations } from '../../src/server/db/migrations.ts';
import { connectOwner } from '../../src/server/db/owner.ts';
import { prepareRoles } from '../../src/server/db/roles.ts';

/** Statements on one connection; answers the rows of the last. */
export async function ask(connection: pg.ClientConfig, ...statements: string[]): Promise<pg.QueryResultRow[]> {
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

/** As an earlier version left it, whose last migration this was. */
export async function migrateTo(connection: pg.ClientConfig, last: string): Promise<void> {
  const owner = await connectOwner(connection);
  await prepareRoles(owner, connection).finally(() => owner.end());
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool: new pg.Pool(connection) }) });
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error } = await migrator.migrateTo(last).finally(() => db.destroy());
  if (error) throw error as Error;
}

export const [school, otherSchool, conversation, author, left, stranger] = Array.from({ length: 6 }, randomUUID);
export const message = (establishmentId: string, authorId: string, seq: number) =>
  `insert into message (id, establishment_id, conversation_id, seq, author_id, body, digest, revision)
   values ('${randomUUID()}', '${establishmentId}', '${conversation}', ${seq}, '${authorId}', 'kept', '', ${seq})`;

/** Two people who wrote to each other, one of whom has left since, and somebody else of the same school. */
export const writings = [
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
