import { sql } from 'kysely';
import type * as z from 'zod/mini';
import type { undoRolloverInput } from '../../shared/class-inputs.ts';
import { undoDays } from '../../shared/classes.ts';
import { Refusal } from '../../shared/refusals.ts';
import type { MemberContext } from '../context.ts';
import { holdYears } from './access.ts';
import { changeClasses } from './change-classes.ts';
import { digestOfClasses } from './digest-of-classes.ts';
import { keepInAudit } from '../audit/keep.ts';
import { takeBack } from './put-away.ts';

/**
 * Brings back the year that a rollover ended, with its classes, their people and their conversations, for a week after it ran. What has
 * become of the new classes since is lost, so that is refused unless it is said to be known; what was written in their conversations
 * stays with who was in them, to be read.
 */
export function undoRollover(ctx: MemberContext, input: z.infer<typeof undoRolloverInput>): Promise<void> {
  return changeClasses(ctx, input.establishmentId, async (trx, admin) => {
    const { establishmentId } = admin;
    await holdYears(trx, establishmentId);
    const rollover = await trx
      .selectFrom('rollover')
      .innerJoin('schoolYear', 'schoolYear.id', 'rollover.toYearId')
      .select(['rollover.fromYearId', 'rollover.toYearId', 'rollover.leftAs', 'schoolYear.state'])
      .select(sql<boolean>`run_at < now() - ${undoDays} * interval '1 day'`.as('late'))
      .where('rollover.establishmentId', '=', establishmentId)
      .where('rollover.id', '=', input.rolloverId)
      .where('rollover.undoneAt', 'is', null)
      .executeTakeFirst();
    if (!rollover || rollover.state !== 'current') throw new Refusal('rollover.unknown');
    if (rollover.late) throw new Refusal('rollover.tooLate');
    const { fromYearId, toYearId, leftAs } = rollover;
    const isChanged = leftAs !== (await digestOfClasses(trx, establishmentId));
    if (isChanged && !input.anyway) throw new Refusal('rollover.changedSince');
    await trx.updateTable('schoolYear').set({ state: 'next' }).where('id', '=', toYearId).execute();
    await trx.updateTable('schoolYear').set({ state: 'current' }).where('id', '=', fromYearId).execute();
    await takeBack(trx, establishmentId, fromYearId);
    await trx
      .updateTable('rollover')
      .set({ undoneAt: sql`now()` })
      .where('id', '=', input.rolloverId)
      .execute();
    await keepInAudit(trx, admin, 'rollover.undone', { subjectId: input.rolloverId, detail: { isChanged } });
  });
}
