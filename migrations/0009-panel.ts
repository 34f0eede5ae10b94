import { sql, type Kysely } from 'kysely';

/** The panel's list of invitations walks along those of its school, person by person. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`create index invitation_of_school on invitation (establishment_id, user_id, created_at)`.execute(db);
}
