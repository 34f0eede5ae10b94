import { sql, type Kysely } from 'kysely';
import type { Database } from '../db/schema.ts';

/** The names of the classes that each person teaches, attends, or has a child in. */
export async function classesOf(
  db: Kysely<Database>,
  establishmentId: string,
  userIds: readonly string[],
): Promise<Map<string, string[]>> {
  const { rows } = await sql<{ userId: string; names: string[] }>`
    select user_id, array_agg(distinct c.name order by c.name) as names
    from (
      select class_id, user_id from class_teacher where establishment_id = ${establishmentId} and user_id = any (${userIds})
      union all
      select class_id, user_id from class_student where establishment_id = ${establishmentId} and user_id = any (${userIds})
      union all
      select s.class_id, g.guardian_id from guardian_of g
      join class_student s on s.establishment_id = g.establishment_id and s.user_id = g.student_id
      where g.establishment_id = ${establishmentId} and g.guardian_id = any (${userIds})
    ) belongs
    join school_class c on c.id = belongs.class_id
    group by user_id`.execute(db);
  return new Map(rows.map(({ userId, names }) => [userId, names]));
}
