import { sql, type Kysely } from 'kysely';

/** What a person makes of the order of their conversations, beside the pin: a mute that ends, and up to which message one is put away. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`alter table participant add column muted_until timestamptz(3), add column archived_seq int`.execute(db);
}
