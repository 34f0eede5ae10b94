import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { Transaction } from 'kysely';
import type * as z from 'zod/mini';
import type { runRolloverInput } from '../../shared/class-inputs.ts';
import type { RolloverPlan } from '../../shared/classes.ts';
import { Refusal } from '../../shared/refusals.ts';
import { keepInAudit } from '../audit/keep.ts';
import type { MemberContext } from '../context.ts';
import type { Database } from '../db/schema.ts';
import { holdYears } from './access.ts';
import { changeClasses } from './change-classes.ts';
import { digestOfClasses } from './digest-of-classes.ts';
import { insertClasses } from './insert-classes.ts';
import { rowsOf, yearsOf } from './list-classes.ts';
import { madeBy } from './made-by.ts';
import { nowIn } from './plan-rollover.ts';
import { putAway } from './put-away.ts';

/**
 * Ends a year and begins the next: who is in which class changes at once, in a few statements, since the school waits for them. What
 * follows for conversations is left due and done step by step right after: those of the old classes close, those of the new ones are
 * new, and nobody reads in them a line from before they came.
 */
export function runRollover(
  ctx: MemberContext,
  { establishmentId: named, basis, plan }: z.infer<typeof runRolloverInput>,
): Promise<{ rolloverId: string }> {
  return changeClasses(ctx, named, async (trx, admin) => {
    const { establishmentId } = admin;
    await holdYears(trx, establishmentId);
    if (basis !== (await digestOfClasses(trx, establishmentId))) throw new Refusal('rollover.changedMeanwhile');
    const [from, to] = await turnYear(trx, establishmentId, plan.year);
    const { rows } = await rowsOf(establishmentId, from).execute(trx);
    if (!isDeepStrictEqual(new Set(rows.map(({ id }) => id)), new Set(plan.classes.map(({ classId }) => classId))))
      throw new Refusal('rollover.changedMeanwhile');
    const made = madeBy(plan, rows, await nowIn(trx, establishmentId));
    await putAway(trx, establishmentId);
    await insertClasses(trx, establishmentId, to, made.classes);
    const counts = { classes: made.classes.length, students: made.placed, leavers: made.leavers };
    const leftAs = await digestOfClasses(trx, establishmentId);
    const { id } = await trx
      .insertInto('rollover')
      .values({ establishmentId, fromYearId: from, toYearId: to, leftAs, ...counts })
      .returning('id')
      .executeTakeFirstOrThrow();
    await keepInAudit(trx, admin, 'rollover.run', { subjectId: id, detail: { year: plan.year.name, counts } });
    return { rolloverId: id };
  });
}

/** The present year is past, and the one that is planned, or a new one, is present. */
async function turnYear(
  trx: Transaction<Database>,
  establishmentId: string,
  year: RolloverPlan['year'],
): Promise<[from: string, to: string]> {
  const years = await yearsOf(trx, establishmentId);
  const next = years.find(({ state }) => state === 'next');
  if (years.some(({ id, name }) => name === year.name && id !== next?.id)) throw new Refusal('schoolYear.nameTaken');
  const from = years.find(({ state }) => state === 'current')!.id;
  await trx.updateTable('schoolYear').set({ state: 'past' }).where('id', '=', from).execute();
  const to = next?.id ?? randomUUID();
  await trx
    .insertInto('schoolYear')
    .values({ establishmentId, id: to, ...year, state: 'current' })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ ...year, state: 'current' }))
    .execute();
  return [from, to];
}
