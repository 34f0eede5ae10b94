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
  const theirs = { students, families }[audience](establishmentId, classId);
  const { rows } = await sql<Member>`
    select m.user_id, m.role, m.suspended_at is null as is_active from membership m
    where m.establishment_id = ${establishmentId} and (
      (m.role in ('admin', 'teacher') and m.user_id in (
        select user_id from class_teacher where establishment_id = ${establishmentId} and class_id = ${classId}
      )) or ${theirs}
    ) order by m.user_id`.execute(db);
  return rows;
}

function students(establishmentId: string, classId: string) {
  return sql`(m.role = 'student' and m.user_id in (
    select user_id from class_student where establishment_id = ${establishmentId} and class_id = ${classId}
  ))`;
}

function families(establishmentId: string, classId: string) {
  return sql`(m.role <> 'student' and m.user_id in (
    select g.guardian_id from class_student s
    join guardian_of g on g.establishment_id = s.establishment_id and g.student_id = s.user_id
    where s.establishment_id = ${establishmentId} and s.class_id = ${classId}
  ))`;
}
