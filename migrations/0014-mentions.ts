import { sql, type Kysely } from 'kysely';

/**
 * The last message of others that mentions whom a participation is of. Messages that mention nobody are not in the index, so that a
 * send is as light as it was.
 */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`alter table participant add column mention_seq int`.execute(db);
  await sql`create index message_mentions on message (conversation_id, seq) where mentions <> '{}'`.execute(db);
}
