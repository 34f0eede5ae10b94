import { sql, type Transaction } from 'kysely';
import type * as z from 'zod/mini';
import type { endSubstitutionInput } from '../../shared/class-inputs.ts';
import { Refusal } from '../../shared/refusals.ts';
import type { MemberContext } from '../context.ts';
import type { Database } from '../db/schema.ts';
import { changeClasses } from './change-classes.ts';
import { keepInAudit } from '../audit/keep.ts';

/** The class is handed back; a substitute who taught it before goes on teaching it. */
export function endSubstitution(
  ctx: MemberContext,
  { establishmentId: named, substitutionId }: z.infer<typeof endSubstitutionInput>,
): Promise<void> {
  return changeClasses(ctx, named, async (trx, admin) => {
    const [ended] = await end(trx, admin.establishmentId, sql<boolean>`id = ${substitutionId}`);
    if (!ended) throw new Refusal('substitution.unknown');
    await keepInAudit(trx, admin, 'class.handedBack', {
      subjectId: ended.classId,
      detail: { substituteId: ended.substituteId },
    });
  });
}

/** Those whose last day is over. True where there were any. */
export async function endOverdue(trx: Transaction<Database>, establishmentId: string): Promise<boolean> {
  return (await end(trx, establishmentId, sql<boolean>`until_at <= now()`)).length > 0;
}

/** Also in a class that a rollover has put away, should it come back. */
async function end(
  trx: Transaction<Database>,
  establishmentId: string,
  isOne: ReturnType<typeof sql<boolean>>,
): Promise<{ classId: string; substituteId: string }[]> {
  const ended = await trx
    .updateTable('substitution')
    .set({ endedAt: sql<Date>`now()` })
    .where('establishmentId', '=', establishmentId)
    .where('endedAt', 'is', null)
    .where(isOne)
    .returning(['classId', 'substituteId', 'taught'])
    .execute();
  for (const { classId, substituteId, taught } of ended) {
    if (taught) continue;
    await trx.deleteFrom('classTeacher').where('classId', '=', classId).where('userId', '=', substituteId).execute();
    await trx
      .deleteFrom('pastClassPerson')
      .where('classId', '=', classId)
      .where('userId', '=', substituteId)
      .where('role', '=', 'teacher')
      .execute();
  }
  return ended;
}
