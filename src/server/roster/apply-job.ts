import { sql, type Transaction } from 'kysely';
import * as z from 'zod/mini';
import { keepInAudit } from '../audit/keep.ts';
import { enterSchool, nextRevision } from '../db/in-schools.ts';
import type { Database } from '../db/schema.ts';
import { newJobKind, type Progress } from '../jobs/job-kind.ts';
import { accessPlan, type Plan } from './access.ts';
import { leaveSchool } from './in-school.ts';
import { joinAccounts, newAccounts, setAddresses } from './accounts.ts';
import { basisOf } from './planning/state.ts';
import { keepAfter, keepBefore, takeOver } from './take-over.ts';

const steps = 2;

/**
 * Applies a plan: looks that everything is still as it was and takes all of it over, in one transaction under the school's counter; then
 * clears away what it was made of. `by`: who asked for it.
 */
export const applyRosterJob = newJobKind(
  'applyRoster',
  z.strictObject({ planId: z.uuid(), by: z.uuid() }),
  async (trx, { establishmentId, payload: { planId, by }, done }): Promise<Progress> => {
    const plan = await accessPlan(trx, establishmentId!, planId);
    const isDone = done > 0 || (await apply(trx, plan, by));
    if (done > 0) await clear(trx, plan);
    return { done: done + 1, total: steps, isLast: !isDone || done + 1 === steps };
  },
);

/** False where the school has changed since the plan was made, and nothing was done. */
async function apply(trx: Transaction<Database>, plan: Plan, by: string): Promise<boolean> {
  if (plan.state !== 'applying') return false;
  const { establishmentId } = plan;
  await nextRevision(trx, establishmentId);
  if ((await basisOf(trx, establishmentId)) !== plan.basis) return refuse(trx, plan);
  await sql`savepoint as_it_was`.execute(trx);
  await leaveSchool(trx);
  await newAccounts(trx, plan);
  if (!(await joinAccounts(trx, plan))) {
    await sql`rollback to savepoint as_it_was`.execute(trx);
    return refuse(trx, plan);
  }
  await keepBefore(trx, plan);
  await setAddresses(trx, plan);
  await enterSchool(trx, establishmentId);
  await takeOver(trx, plan);
  await keepAfter(trx, plan);
  const { new: added, changed, gone } = plan.summary.counts;
  const detail = { added, changed, gone, planId: plan.id };
  await keepInAudit(trx, { establishmentId, userId: by }, 'roster.applied', { subjectId: null, detail });
  await settle(trx, plan, sql`state = 'applied', applied_at = clock_timestamp()`);
  return true;
}

async function refuse(trx: Transaction<Database>, plan: Plan): Promise<false> {
  await settle(trx, plan, sql`state = 'open', refused = 'changedMeanwhile'`);
  return false;
}

async function settle(
  trx: Transaction<Database>,
  { establishmentId, id }: Plan,
  set: ReturnType<typeof sql>,
): Promise<void> {
  await sql`update roster_plan set ${set} where establishment_id = ${establishmentId} and id = ${id}`.execute(trx);
  await leaveSchool(trx);
}

/** The files with their first lines, and the rows as they were to be: all that is needed to take it back stands by itself. */
async function clear(trx: Transaction<Database>, { establishmentId, id, source, summary }: Plan): Promise<void> {
  for (const table of ['rosterPerson', 'rosterClass', 'rosterLink'] as const)
    await trx.deleteFrom(table).where('establishmentId', '=', establishmentId).where('planId', '=', id).execute();
  const bare = { ...summary, files: summary.files.map((file) => ({ ...file, sample: [] })) };
  await sql`update roster_plan set summary = ${JSON.stringify(bare)}::jsonb where establishment_id = ${establishmentId} and id = ${id}`.execute(
    trx,
  );
  const fileIds = source.chosen.map(({ fileId }) => fileId);
  await trx
    .deleteFrom('rosterFile')
    .where('establishmentId', '=', establishmentId)
    .where('id', 'in', fileIds)
    .execute();
}
