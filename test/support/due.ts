import { sql } from 'kysely';
import type { School } from './school.ts';
import { until } from './until.ts';

/** Once nobody's rights in this school are due any more. */
export function nothingDue({ db, id }: School): Promise<unknown> {
  return until(async () => {
    const { rows } = await sql`select from person_due where establishment_id = ${id}
      union all select from conversation_due where establishment_id = ${id}`.execute(db);
    return rows.length === 0;
  });
}
