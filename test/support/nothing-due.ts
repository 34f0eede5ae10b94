import { sql } from 'kysely';
import type { School } from './school.ts';
import { until } from './until.ts';

/** What follows from who is whose teacher or guardian is asked a moment later, under a revision of its own; ready once it was. */
export async function nothingDue({ db, id }: Pick<School, 'db' | 'id'>): Promise<void> {
  await until(async () => {
    const { rows } = await sql`
      select from person_due where establishment_id = ${id}
      union all select from conversation_due where establishment_id = ${id}`.execute(db);
    return rows.length === 0;
  });
}
