import { sql, type Kysely } from 'kysely';
import { anyOf } from '../db/any-of.ts';
import type { Database } from '../db/schema.ts';

/** Answers who among these people is whose guardian. */
export async function guardiansAmong(
  db: Kysely<Database>,
  establishmentId: string,
  userIds: readonly string[],
): Promise<(guardianId: string, studentId: string) => boolean> {
  const rows = await db
    .selectFrom('guardianOf')
    .select(['guardianId', 'studentId'])
    .where('establishmentId', '=', establishmentId)
    .where('guardianId', '=', anyOf(userIds))
    .where('studentId', '=', anyOf(userIds))
    .execute();
  const pairs = new Set(rows.map(({ guardianId, studentId }) => `${guardianId} ${studentId}`));
  return (guardianId, studentId) => pairs.has(`${guardianId} ${studentId}`);
}

/**
 * Who among these people only reads what one of them who teaches their child writes: by teacher. Whoever may write on account of
 * another child whom the same person teaches is not among them.
 */
export async function readersAmong(
  db: Kysely<Database>,
  establishmentId: string,
  userIds: readonly string[],
): Promise<(guardianId: string, teacherIds: readonly string[]) => boolean> {
  // Hardly anyone only reads. Asked of everyone, who teaches whose child takes seconds, and the school waits for it.
  const reading = await db
    .selectFrom('guardianOf')
    .select('guardianId')
    .distinct()
    .where('establishmentId', '=', establishmentId)
    .where('guardianId', '=', anyOf(userIds))
    .where('writes', '=', false)
    .execute();
  if (reading.length === 0) return () => false;
  const { rows } = await sql<{ guardianId: string; teacherId: string }>`
    select g.guardian_id, t.user_id as teacher_id from guardian_of g
    join class_student s on s.establishment_id = g.establishment_id and s.user_id = g.student_id
    join class_teacher t on t.establishment_id = s.establishment_id and t.class_id = s.class_id
    where g.establishment_id = ${establishmentId} and g.guardian_id = ${anyOf(reading.map(({ guardianId }) => guardianId))} and t.user_id = ${anyOf(userIds)}
    group by 1, 2 having not bool_or(g.writes)`.execute(db);
  const pairs = new Set(rows.map(({ guardianId, teacherId }) => `${guardianId} ${teacherId}`));
  return (guardianId, teacherIds) => teacherIds.some((teacherId) => pairs.has(`${guardianId} ${teacherId}`));
}
