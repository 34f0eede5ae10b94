import { sql, type Transaction } from 'kysely';
import * as z from 'zod/mini';
import { keepInAudit } from '../audit/keep.ts';
import { enterSchool, nextRevision } from '../db/in-schools.ts';
import type { Database } from '../db/schema.ts';
import { newJobKind, type Progress } from '../jobs/job-kind.ts';
import { accessPlan, type Plan } from './access.ts';
import { leaveSchool } from './in-school.ts';
import { countBefore, lotAfter, type Lot } from './lot.ts';
import { addressesBack, putBack, putLinksBack } from './put-back.ts';
import { removeClasses, removePeople, suspend } from './take-away.ts';

/**
 * Takes an import back, some rows at a time, so that the school never waits for long: first the links between people and classes, then what
 * it changed, then whoever and whatever came with it. Each step holds the school's counter. `by`: who asked for it.
 */
export const undoRosterJob = newJobKind(
  'undoRoster',
  z.strictObject({ planId: z.uuid(), by: z.uuid() }),
  async (trx, { establishmentId, payload: { planId, by }, done: before }): Promise<Progress> => {
    const plan = await accessPlan(trx, establishmentId!, planId);
    if (plan.state !== 'undoing') return { done: before, total: before, isLast: true };
    const [lot, total] = [await lotAfter(trx, plan, before), await countBefore(trx, plan)];
    const done = before + lot.size;
    const isLast = done >= total;
    await nextRevision(trx, plan.establishmentId);
    const kept = plan.kept + (await takeBack(trx, lot));
    if (isLast)
      await keepInAudit(trx, { ...plan, userId: by }, 'roster.undone', { subjectId: null, detail: { kept, planId } });
    await note(trx, plan, kept, isLast);
    await leaveSchool(trx);
    return { done, total, isLast };
  },
);

/** How much of it was changed by hand since, and stays. */
async function takeBack(trx: Transaction<Database>, lot: Lot): Promise<number> {
  await putLinksBack(trx, lot);
  // Before the others are called as they were: one that came may have the name.
  const classes = await removeClasses(trx, lot);
  const kept = classes + (await putBack(trx, lot));
  await leaveSchool(trx);
  await addressesBack(trx, lot);
  const { staying, untouched } = await removePeople(trx, lot);
  await enterSchool(trx, lot.establishmentId);
  await suspend(trx, lot, untouched);
  return kept + staying;
}

async function note(
  trx: Transaction<Database>,
  { establishmentId, id }: Plan,
  kept: number,
  isLast: boolean,
): Promise<void> {
  await trx
    .updateTable('rosterPlan')
    .set({ kept, ...(isLast && { state: 'undone', undoneAt: sql<Date>`clock_timestamp()` }) })
    .where('establishmentId', '=', establishmentId)
    .where('id', '=', id)
    .execute();
}
