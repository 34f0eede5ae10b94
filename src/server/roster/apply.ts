import type { Transaction } from 'kysely';
import type * as z from 'zod/mini';
import { fold } from '../../shared/fold.ts';
import { Refusal } from '../../shared/refusals.ts';
import type { RosterPlan } from '../../shared/roster.ts';
import type { applyRosterInput } from '../../shared/roster-inputs.ts';
import type { MemberContext } from '../context.ts';
import { inSchools } from '../db/in-schools.ts';
import type { Database } from '../db/schema.ts';
import { accessAdmin } from '../establishments/access.ts';
import { accessPlan, type Plan } from './access.ts';
import { applyRosterJob } from './apply-job.ts';
import { begin, freeFailed } from './begin.ts';
import { inSchoolOf } from './in-school.ts';
import { basisOf } from './planning/state.ts';
import { planOf } from './show-plan.ts';

/** Hands a plan over to be applied, once nothing is left to decide, where the school is as it was when it was made. */
export async function applyRoster(ctx: MemberContext, input: z.infer<typeof applyRosterInput>): Promise<RosterPlan> {
  await ctx.rates.change(ctx.credential.userId);
  const { establishmentId } = await inSchools(ctx, (trx) => accessAdmin({ ...ctx, db: trx }, input.establishmentId));
  await inSchoolOf(ctx, establishmentId, async (trx, { userId: by }) => {
    await freeFailed(trx, establishmentId);
    const plan = await accessPlan(trx, establishmentId, input.planId);
    await refuseUnready(trx, plan, input.schoolName);
    await begin(trx, plan, { job: applyRosterJob, from: 'open', to: 'applying', by });
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
