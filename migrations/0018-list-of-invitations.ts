import { sql, type Kysely } from 'kysely';

/** What the list of invitations says of a link stands in the index by which it is found: ten thousand links are not looked up one by one. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`drop index invitation_of_school`.execute(db);
  await sql`create index invitation_of_school on invitation (establishment_id, user_id, created_at desc)
    include (expires_at, resets, invited_by, used_at, revoked_at)`.execute(db);
}
