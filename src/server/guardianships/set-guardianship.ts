import { sql, type Transaction } from 'kysely';
import type * as z from 'zod/mini';
import type { removeGuardianshipInput, setGuardianshipInput } from '../../shared/guardianship-inputs.ts';
import { Refusal } from '../../shared/refusals.ts';
import { changeClasses } from '../classes/change-classes.ts';
import { keepInAudit } from '../audit/keep.ts';
import type { MemberContext } from '../context.ts';
import type { Database } from '../db/schema.ts';
import { accessPerson } from '../people/access-people.ts';

/**
 * Says what somebody may on account of a child, for the first time or anew. The audit keeps who set what, and of the note only that
 * it was changed: what it says stands in one place, and goes with it.
 */
export function setGuardianship(
  ctx: MemberContext,
  { establishmentId: named, guardianId, studentId, access, note }: z.infer<typeof setGuardianshipInput>,
): Promise<void> {
  return changeClasses(ctx, named, async (trx, admin) => {
    const { establishmentId } = admin;
    await refuseUnfitPair(trx, establishmentId, guardianId, studentId);
    await trx
      .insertInto('guardianship')
      .values({ establishmentId, guardianId, studentId, access, note: note ?? null })
      .onConflict((conflict) =>
        conflict
          .columns(['establishmentId', 'guardianId', 'studentId'])
          .doUpdateSet({ access, ...(note !== undefined && { note }) }),
      )
      .execute();
    const detail = { guardianId, access, noteChanged: note !== undefined };
    await keepInAudit(trx, admin, 'guardianship.set', { subjectId: studentId, detail });
  });
}

export function removeGuardianship(
  ctx: MemberContext,
  { establishmentId: named, guardianId, studentId }: z.infer<typeof removeGuardianshipInput>,
): Promise<void> {
  return changeClasses(ctx, named, async (trx, admin) => {
    const { establishmentId } = admin;
    // By an admin's own hand, and by nobody else's: the table keeps a right that was taken away.
    await sql`select set_config('app.guardianship', 'decided', true)`.execute(trx);
    const removed = await trx
      .deleteFrom('guardianship')
      .where('establishmentId', '=', establishmentId)
      .where('guardianId', '=', guardianId)
      .where('studentId', '=', studentId)
      .returning('access')
      .executeTakeFirst();
    if (!removed) throw new Refusal('guardianship.unknown');
    await keepInAudit(trx, admin, 'guardianship.removed', {
      subjectId: studentId,
      detail: { guardianId, access: removed.access },
    });
  });
}

/** The child is a student, the guardian is none, and nobody is the guardian of who answers for them. */
async function refuseUnfitPair(
  trx: Transaction<Database>,
  establishmentId: string,
  guardianId: string,
  studentId: string,
): Promise<void> {
  if (guardianId === studentId) throw new Refusal('guardianship.oneself');
  const guardian = await accessPerson(trx, establishmentId, guardianId);
  const student = await accessPerson(trx, establishmentId, studentId);
  if (await answersFor(trx, establishmentId, studentId, guardianId)) throw new Refusal('guardianship.circle');
  if (guardian.role === 'student') throw new Refusal('guardianship.studentGuards');
  if (student.role !== 'student') throw new Refusal('guardianship.noStudent');
}

/** Whether somebody is a guardian of another, themselves or over others between them. */
async function answersFor(
  trx: Transaction<Database>,
  establishmentId: string,
  guardianId: string,
  studentId: string,
): Promise<boolean> {
  const { rows } = await sql`
    with recursive below (user_id) as (
      select ${guardianId}::uuid
      union select g.student_id from guardianship g join below on g.guardian_id = below.user_id
      where g.establishment_id = ${establishmentId}
    ) select from below where user_id = ${studentId}`.execute(trx);
  return rows.length > 0;
}
