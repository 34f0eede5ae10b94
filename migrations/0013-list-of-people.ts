import { sql, type Kysely } from 'kysely';

/** Whom a school has is gone through once for a page of the list: no query reads the index of their names, which each change of a name wrote. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`drop index membership_by_name`.execute(db);
}
