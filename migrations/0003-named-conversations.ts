import { sql, type Kysely } from 'kysely';

/** What was asked for under the name that a client gave a conversation, so that the same again is known; null where none was given. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql.raw('alter table conversation add column digest bytea').execute(db);
}
