import { sql, type Transaction } from 'kysely';
import * as z from 'zod/mini';
import { keepInAudit } from '../audit/keep.ts';
import { nextRevision } from '../db/in-schools.ts';
import type { Database } from '../db/schema.ts';
import { newJobKind } from '../jobs/job-kind.ts';
import { accessPlan, type Plan } from './access.ts';
import { leaveSchool } from './in-school.ts';
import { joinAccounts, newAccounts, setAddresses } from './accounts.ts';
import { basisOf } from './planning/state.ts';
import { keepAfter, keepBefore, takeOver } from './take-over.ts';

const steps = 3;

/**
 * Applies a plan: looks that everything is still as it was, takes all of it over in one transaction under the school's counter, and
 * clears away what it was made of. `by`: who asked for it.
 */
export const applyRosterJob = newJobKind(
  'applyRoster',
  z.strictObject({ planId: z.uuid(), by: z.uuid() }),
  async (trx, { establishmentId, payload: { planId, by }, done }) => {
    const plan = await accessPlan(trx, establishmentId!, planId);
    const progress = { done: done + 1, total: steps, isLast: done + 1 === steps };
    if (done === 1 && !(await apply(trx, plan, by))) return { ...progress, isLast: true };
    if (done === 2) await clear(trx, plan);
    return progress;
  },
);

/** False where the school has changed since the plan was made, and nothing was done. */
async function apply(trx: Transaction<Database>, plan: Plan, by: string): Promise<boolean> {
  if (plan.state !== 'applying') return false;
  const { establishmentId } = plan;
  await nextRevision(trx, establishmentId);
  if ((await basisOf(trx, establishmentId)) !== plan.basis) return refuse(trx, plan);
  await leaveSchool(trx);
  await newAccounts(trx, plan);
  if (!(await joinAccounts(trx, plan))) return refuse(trx, plan);
  await keepBefore(trx, plan);
  await setAddresses(trx, plan);
  await sql`select enter_school(${establishmentId})`.execute(trx);
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
