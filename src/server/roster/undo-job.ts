import { sql, type Transaction } from 'kysely';
import * as z from 'zod/mini';
import { keepInAudit } from '../audit/keep.ts';
import { enterSchool, nextRevision } from '../db/in-schools.ts';
import type { Database } from '../db/schema.ts';
import type { Progress } from '../jobs/job-kind.ts';
import { newJobKind } from '../jobs/job-kind.ts';
import { accessPlan, type Plan } from './access.ts';
import { leaveSchool } from './in-school.ts';
import { addressesBack, classesThatStay, putBack, takeAway } from './put-back.ts';

/** Before the people who came with it, everything else is put back in one step. */
const before = 1;

/**
 * Takes an import back: first what it changed, in one step, then whoever came with it, some at a time, so that the school never waits
 * for long. Each step holds the school's counter, and comes to the same where it is done again. `by`: who asked for it.
 */
export const undoRosterJob = newJobKind(
  'undoRoster',
  z.strictObject({ planId: z.uuid(), by: z.uuid() }),
  async (trx, { establishmentId, payload: { planId, by }, done }): Promise<Progress> => {
    const plan = await accessPlan(trx, establishmentId!, planId);
    if (plan.state !== 'undoing') return { done, total: done, isLast: true };
    await nextRevision(trx, plan.establishmentId);
    const people = await cameWith(trx, plan);
    const total = people + before + 1;
    if (done < before) await first(trx, plan);
    else if (done < before + people) {
      await leaveSchool(trx);
      const { kept, seen } = await takeAway(trx, plan, done - before);
      await keep(trx, plan, kept);
      await leaveSchool(trx);
      return { done: done + seen, total, isLast: false };
    } else await last(trx, plan, by);
    await leaveSchool(trx);
    return { done: done + 1, total, isLast: done >= before + people };
  },
);

async function cameWith(trx: Transaction<Database>, { establishmentId, id }: Plan): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) as count from roster_before
    where establishment_id = ${establishmentId} and plan_id = ${id} and kind = 'person' and before is null`.execute(
    trx,
  );
  return rows[0]!.count;
}

async function first(trx: Transaction<Database>, plan: Plan): Promise<void> {
  const kept = await putBack(trx, plan);
  await leaveSchool(trx);
  await addressesBack(trx, plan);
  await enterSchool(trx, plan.establishmentId);
  await keep(trx, plan, kept);
}

async function last(trx: Transaction<Database>, plan: Plan, by: string): Promise<void> {
  const { establishmentId, id } = plan;
  await leaveSchool(trx);
  const kept = plan.kept + (await classesThatStay(trx, plan));
  await enterSchool(trx, establishmentId);
  const detail = { kept, planId: id };
  await keepInAudit(trx, { establishmentId, userId: by }, 'roster.undone', { subjectId: null, detail });
  await trx
    .updateTable('rosterPlan')
    .set({ state: 'undone', undoneAt: sql<Date>`clock_timestamp()`, kept })
    .where('establishmentId', '=', establishmentId)
    .where('id', '=', id)
    .execute();
}

async function keep(trx: Transaction<Database>, { establishmentId, id }: Plan, more: number): Promise<void> {
  await trx
    .updateTable('rosterPlan')
    .set(({ eb }) => ({ kept: eb('kept', '+', more) }))
    .where('establishmentId', '=', establishmentId)
    .where('id', '=', id)
    .execute();
}
