import { sql, type Kysely } from 'kysely';

/** Whether those whom an announcement is for are shown the way to its author, where they may write to them. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`alter table announcement add column takes_replies boolean not null default false`.execute(db);
}
