import { sql, type Transaction } from 'kysely';
import type * as z from 'zod/mini';
import type { substituteInput } from '../../shared/class-inputs.ts';
import { isStaff } from '../../shared/may.ts';
import { Refusal } from '../../shared/refusals.ts';
import type { MemberContext } from '../context.ts';
import type { Database } from '../db/schema.ts';
import { accessPerson } from '../people/access-people.ts';
import { accessClass } from './access.ts';
import { changeClasses } from './change-classes.ts';
import { keepInAudit } from '../audit/keep.ts';

/**
 * Somebody takes over a class with its conversations, and sees what is written there from then on; who is away goes on reading. It is
 * handed back by hand, or after its last day by the school's clock.
 */
export function substitute(
  ctx: MemberContext,
  { establishmentId: named, classId, teacherId, substituteId, ...input }: z.infer<typeof substituteInput>,
): Promise<{ substitutionId: string }> {
  return changeClasses(ctx, named, async (trx, admin) => {
    const { establishmentId } = admin;
    const until = input.until ?? null;
    await accessClass(trx, establishmentId, classId);
    if (substituteId === teacherId) throw new Refusal('substitution.oneself');
    const { role, suspendedAt } = await accessPerson(trx, establishmentId, substituteId);
    if (!isStaff(role) || suspendedAt) throw new Refusal('substitution.notStaff');
    if (!(await teaches(trx, classId, teacherId))) throw new Refusal('class.notTaught');
    const untilAt = until === null ? null : await endOf(trx, establishmentId, until);
    const taught = await teaches(trx, classId, substituteId);
    const begun = await trx
      .insertInto('substitution')
      .values({ establishmentId, classId, teacherId, substituteId, taught, until, untilAt })
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .executeTakeFirst();
    if (!begun) throw new Refusal('substitution.running');
    if (!taught)
      await trx.insertInto('classTeacher').values({ establishmentId, classId, userId: substituteId }).execute();
    await keepInAudit(trx, admin, 'class.substituted', {
      subjectId: classId,
      detail: { teacherId, substituteId, until },
    });
    return { substitutionId: begun.id };
  });
}

async function teaches(trx: Transaction<Database>, classId: string, userId: string): Promise<boolean> {
  const found = await trx
    .selectFrom('classTeacher')
    .select('userId')
    .where('classId', '=', classId)
    .where('userId', '=', userId)
    .executeTakeFirst();
  return found !== undefined;
}

/** Midnight after that day, where the school is. */
async function endOf(trx: Transaction<Database>, establishmentId: string, day: string): Promise<Date> {
  const { rows } = await sql<{ end: Date; over: boolean }>`
    select ended as end, ended <= now() as over from establishment,
      lateral (select (${day}::date + 1)::timestamp at time zone timezone as ended) day
    where id = ${establishmentId}`.execute(trx);
  if (rows[0]!.over) throw new Refusal('substitution.past');
  return rows[0]!.end;
}
