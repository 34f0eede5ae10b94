import { sql, type Transaction } from 'kysely';
import { Refusal } from '../../shared/refusals.ts';
import type { Database } from '../db/schema.ts';
import { addJob } from '../jobs/add-job.ts';
import type { JobKind } from '../jobs/job-kind.ts';
import type { Plan } from './access.ts';
import { leaveSchool } from './in-school.ts';

type Way = {
  job: JobKind<{ planId: string; by: string }>;
  from: 'open' | 'applied';
  to: 'applying' | 'undoing';
  by: string;
};

/** Hands a plan over to the job that applies it or takes it back: of a school, one at a time. For nothing more of the school afterwards. */
export async function begin(trx: Transaction<Database>, plan: Plan, { job, from, to, by }: Way): Promise<void> {
  const { establishmentId, id } = plan;
  await refuseBusy(trx, establishmentId);
  const begun = await trx
    .updateTable('rosterPlan')
    .set({ state: to, refused: null, kept: 0 })
    .where('establishmentId', '=', establishmentId)
    .where('id', '=', id)
    .where('state', '=', from)
    .returning('id')
    .executeTakeFirst();
  if (!begun) throw new Refusal('roster.notOpen');
  await leaveSchool(trx);
  await forgetEnded(trx, establishmentId, id);
  await addJob(trx, job, { establishmentId, slot: id, payload: { planId: id, by } });
}

/** One whose job has failed for good is as it was before. */
export async function freeFailed(trx: Transaction<Database>, establishmentId: string): Promise<void> {
  await sql`update roster_plan p set state = case state when 'applying' then 'open' else 'applied' end
    where establishment_id = ${establishmentId} and state in ('applying', 'undoing') and exists (
      select from job j where j.establishment_id = p.establishment_id and j.slot = p.id::text and j.state = 'failed')`.execute(
    trx,
  );
}

async function refuseBusy(trx: Transaction<Database>, establishmentId: string): Promise<void> {
  // Locked, so that of two who begin at the same moment the second sees the first.
  const plans = await trx
    .selectFrom('rosterPlan')
    .select('state')
    .where('establishmentId', '=', establishmentId)
    .orderBy('id')
    .forUpdate()
    .execute();
  if (plans.some(({ state }) => state === 'applying' || state === 'undoing')) throw new Refusal('roster.busy');
}

/** A job of this plan that ended without doing it would stand in the place of the next, which would then never be done. */
async function forgetEnded(trx: Transaction<Database>, establishmentId: string, slot: string): Promise<void> {
  await trx
    .deleteFrom('job')
    .where('establishmentId', '=', establishmentId)
    .where('slot', '=', slot)
    .where('state', 'in', ['done', 'failed'])
    .execute();
}
