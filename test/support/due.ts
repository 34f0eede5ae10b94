import { sql, type Kysely } from 'kysely';
import type { Database } from '../../src/server/db/schema.ts';
import type { School } from './school.ts';
import { until } from './until.ts';

/** What follows from who is whose teacher or guardian is asked a moment later, under a revision of its own; ready once it was. */
export async function nothingDue({ db, id }: Pick<School, 'db' | 'id'>): Promise<void> {
  await until(async () => !(await isSomethingDue(db, id)));
}

/** The same of every school: those of other tests in this database as well. */
export async function nothingDueAnywhere(db: Kysely<Database>): Promise<void> {
  await until(async () => !(await isSomethingDue(db, null)));
}

/** In one statement: of two, the first may be asked before a person's conversations are due, and the second after the person was. */
async function isSomethingDue(db: Kysely<Database>, id: string | null): Promise<boolean> {
  const { rows } = await sql`
    select from person_due where ${id}::uuid is null or establishment_id = ${id}
    union all select from conversation_due where ${id}::uuid is null or establishment_id = ${id}
    union all select from class_due where ${id}::uuid is null or establishment_id = ${id}`.execute(db);
  return rows.length > 0;
}
