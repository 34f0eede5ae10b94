import { sql, type Kysely } from 'kysely';
import type { Database } from '../../src/server/db/schema.ts';

type Of = { db: Kysely<Database>; id: string };
type Day = { day: string; kind: string; count: number };

/** What the reader has counted. */
export async function counted({ db, id }: Of): Promise<Day[]> {
  const { rows } = await sql<Day>`
    select day::text, kind, count from message_day where establishment_id = ${id} order by 1, 2`.execute(db);
  return rows;
}

/** What the rows say. */
export async function recounted({ db, id }: Of): Promise<Day[]> {
  const { rows } = await sql<Day>`
    select (m.created_at at time zone e.timezone)::date::text as day, c.kind, count(*)
    from message m join conversation c on c.id = m.conversation_id join establishment e on e.id = m.establishment_id
    where e.id = ${id} group by 1, 2 order by 1, 2`.execute(db);
  return rows;
}
