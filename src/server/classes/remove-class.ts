import type { Transaction } from 'kysely';
import type * as z from 'zod/mini';
import type { Ended } from '../../shared/classes.ts';
import type { removeClassInput } from '../../shared/class-inputs.ts';
import { Refusal } from '../../shared/refusals.ts';
import type { MemberContext } from '../context.ts';
import type { Database } from '../db/schema.ts';
import { accessClass } from './access.ts';
import { changeClasses } from './change-classes.ts';
import { keepInAudit } from '../audit/keep.ts';

/**
 * Ends a class; its people stay in the school. Its conversations stay with those who were in them, to be read, or go where nothing was
 * written in them; the answer says how many of each.
 */
export function removeClass(
  ctx: MemberContext,
  { establishmentId: named, classId, withPeople }: z.infer<typeof removeClassInput>,
): Promise<Ended> {
  return changeClasses(ctx, named, async (trx, admin) => {
    const { name } = await accessClass(trx, admin.establishmentId, classId);
    if (!withPeople && (await hasPeople(trx, classId))) throw new Refusal('class.notEmpty');
    const ended = await endingWith(trx, classId);
    await trx.deleteFrom('schoolClass').where('id', '=', classId).execute();
    await keepInAudit(trx, admin, 'class.removed', { subjectId: classId, detail: { name, ended } });
    return ended;
  });
}

async function hasPeople(trx: Transaction<Database>, classId: string): Promise<boolean> {
  const teachers = trx.selectFrom('classTeacher').select('userId').where('classId', '=', classId);
  const students = trx.selectFrom('classStudent').select('userId').where('classId', '=', classId);
  return (await teachers.unionAll(students).limit(1).execute()).length > 0;
}

async function endingWith(trx: Transaction<Database>, classId: string): Promise<Ended> {
  const rows = await trx
    .selectFrom('conversation')
    .select('lastSeq')
    .where('classId', '=', classId)
    .where('closedAt', 'is', null)
    .execute();
  const kept = rows.filter(({ lastSeq }) => lastSeq > 0).length;
  return { kept, gone: rows.length - kept };
}
