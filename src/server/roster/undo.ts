import type * as z from 'zod/mini';
import { Refusal } from '../../shared/refusals.ts';
import type { RosterPlan } from '../../shared/roster.ts';
import type { undoRosterInput } from '../../shared/roster-inputs.ts';
import type { MemberContext } from '../context.ts';
import { inSchools } from '../db/in-schools.ts';
import { accessAdmin } from '../establishments/access.ts';
import { accessPlan, undoUntil } from './access.ts';
import { begin, freeFailed } from './begin.ts';
import { inSchoolOf } from './in-school.ts';
import { planOf } from './show-plan.ts';
import { undoRosterJob } from './undo-job.ts';

/** Hands an applied import over to be taken back, within seven days. What was changed by hand since stays as it is. */
export async function undoRoster(ctx: MemberContext, input: z.infer<typeof undoRosterInput>): Promise<RosterPlan> {
  await ctx.rates.change(ctx.credential.userId);
  const { establishmentId } = await inSchools(ctx, (trx) => accessAdmin({ ...ctx, db: trx }, input.establishmentId));
  await inSchoolOf(ctx, establishmentId, async (trx, { userId: by }) => {
    await freeFailed(trx, establishmentId);
    const plan = await accessPlan(trx, establishmentId, input.planId);
    const until = undoUntil(plan);
    if (plan.state !== 'applied' || !until || until <= new Date()) throw new Refusal('roster.undoOver');
    await begin(trx, plan, { job: undoRosterJob, from: 'applied', to: 'undoing', by });
  });
  return inSchools(ctx, (trx) => planOf(trx, establishmentId, input.planId));
}
