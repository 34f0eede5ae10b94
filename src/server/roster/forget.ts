import { sql, type Kysely } from 'kysely';
import type { Database } from '../db/schema.ts';

/** Deletes what was handed in and never applied within a day, and what an import could be taken back with once it no longer can. */
export async function forgetRosters(db: Kysely<Database>): Promise<void> {
  await sql`delete from roster_file where created_at < now() - interval '1 day'`.execute(db);
  await sql`delete from roster_plan where state = 'open' and expires_at < now()`.execute(db);
  await sql`update roster_plan set questions = '[]' where state in ('applied', 'undone') and applied_at < now() - interval '8 days'
    and questions <> '[]'`.execute(db);
  for (const table of ['roster_before', 'roster_detail'])
    await sql`delete from ${sql.raw(table)} r using roster_plan p where p.establishment_id = r.establishment_id and p.id = r.plan_id
      and p.state in ('applied', 'undone') and p.applied_at < now() - interval '8 days'`.execute(db);
}
