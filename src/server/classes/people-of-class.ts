import { sql, type Kysely } from 'kysely';
import type { ClassAudience } from '../../shared/classes.ts';
import type { Role } from '../../shared/public.ts';
import type { Database } from '../db/schema.ts';

export type Member = { userId: string; role: Role; isActive: boolean };

/** Who belongs in a class's conversation: its teachers, with its students or with those who are guardians of one of them. */
export async function peopleOfClass(
  db: Kysely<Database>,
  establishmentId: string,
  classId: string,
  audience: ClassAudience,
): Promise<Member[]> {
  const { rows } = await sql<Member>`
    select m.user_id, m.role, m.suspended_at is null as is_active from (
      select user_id, true as teaches from class_teacher where establishment_id = ${establishmentId} and class_id = ${classId}
      union select user_id, false from (${{ students, families }[audience](establishmentId, classId)}) theirs
    ) known join membership m on m.establishment_id = ${establishmentId} and m.user_id = known.user_id
    where case when known.teaches then m.role in ('admin', 'teacher') else (m.role = 'student') = ${audience === 'students'} end
    group by m.user_id, m.role, m.suspended_at
    order by m.user_id`.execute(db);
  return rows;
}

function students(establishmentId: string, classId: string) {
  return sql`select user_id from class_student where establishment_id = ${establishmentId} and class_id = ${classId}`;
}

function families(establishmentId: string, classId: string) {
  return sql`
    select g.guardian_id as user_id from class_student s
    join guardian_of g on g.establishment_id = s.establishment_id and g.student_id = s.user_id
    where s.establishment_id = ${establishmentId} and s.class_id = ${classId}`;
}
