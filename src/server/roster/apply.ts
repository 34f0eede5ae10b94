import { sql, type Transaction } from 'kysely';
import type * as z from 'zod/mini';
import { fold } from '../../shared/fold.ts';
import { Refusal } from '../../shared/refusals.ts';
import type { RosterPlan } from '../../shared/roster.ts';
import type { applyRosterInput } from '../../shared/roster-inputs.ts';
import type { MemberContext } from '../context.ts';
import { inSchools } from '../db/in-schools.ts';
import type { Database } from '../db/schema.ts';
import { accessAdmin } from '../establishments/access.ts';
import { addJob } from '../jobs/add-job.ts';
import { accessPlan, type Plan } from './access.ts';
import { applyRosterJob } from './apply-job.ts';
import { inSchoolOf, leaveSchool } from './in-school.ts';
import { basisOf } from './planning/state.ts';
import { planOf } from './show-plan.ts';

/** Hands a plan over to be applied, once nothing is left to decide, where the school is as it was when it was made. */
export async function applyRoster(ctx: MemberContext, input: z.infer<typeof applyRosterInput>): Promise<RosterPlan> {
  await ctx.rates.change(ctx.credential.userId);
  const { establishmentId } = await inSchools(ctx, (trx) => accessAdmin({ ...ctx, db: trx }, input.establishmentId));
  await inSchoolOf(ctx, establishmentId, async (trx, { userId: by }) => {
    const plan = await accessPlan(trx, establishmentId, input.planId);
    await refuseUnready(trx, plan, input.schoolName);
    await begin(trx, plan, 'open', 'applying');
    await leaveSchool(trx);
    await addJob(trx, applyRosterJob, { establishmentId, slot: plan.id, payload: { planId: plan.id, by } });
  });
  return inSchools(ctx, (trx) => planOf(trx, establishmentId, input.planId));
}

async function refuseUnready(trx: Transaction<Database>, plan: Plan, schoolName: string | undefined): Promise<void> {
  if (plan.state !== 'open' || plan.expiresAt <= new Date()) throw new Refusal('roster.notOpen');
  if (plan.summary.counts.unanswered > 0) throw new Refusal('roster.undecided');
  if (plan.summary.needsName) await refuseUnnamed(trx, plan.establishmentId, schoolName ?? '');
  if ((await basisOf(trx, plan.establishmentId)) !== plan.basis) throw new Refusal('roster.changedMeanwhile');
}

async function refuseUnnamed(trx: Transaction<Database>, establishmentId: string, typed: string): Promise<void> {
  const { name } = await trx
    .selectFrom('establishment')
    .select('name')
    .where('id', '=', establishmentId)
    .executeTakeFirstOrThrow();
  if (fold(typed) !== fold(name)) throw new Refusal('roster.nameNeeded');
}

/** One import of a school at a time is applied or taken back. One whose job has failed for good is as it was before. */
export async function begin(
  trx: Transaction<Database>,
  { establishmentId, id }: Plan,
  from: 'open' | 'applied',
  to: 'applying' | 'undoing',
): Promise<void> {
  await sql`update roster_plan p set state = case state when 'applying' then 'open' else 'applied' end
    where establishment_id = ${establishmentId} and state in ('applying', 'undoing') and exists (
      select from job j where j.establishment_id = p.establishment_id and j.slot = p.id::text and j.state = 'failed')`.execute(
    trx,
  );
  // Locked, so that of two who begin at the same moment the second sees the first.
  const plans = await trx
    .selectFrom('rosterPlan')
    .select('state')
    .where('establishmentId', '=', establishmentId)
    .forUpdate()
    .execute();
  if (plans.some(({ state }) => state === 'applying' || state === 'undoing')) throw new Refusal('roster.busy');
  const begun = await trx
    .updateTable('rosterPlan')
    .set({ state: to, refused: null })
    .where('establishmentId', '=', establishmentId)
    .where('id', '=', id)
    .where('state', '=', from)
    .returning('id')
    .executeTakeFirst();
  if (!begun) throw new Refusal('roster.notOpen');
}
