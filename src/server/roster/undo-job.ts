import { randomUUID } from 'node:crypto';
import { sql, type Transaction } from 'kysely';
import * as z from 'zod/mini';
import { nextRevision } from '../db/in-schools.ts';
import type { Database } from '../db/schema.ts';
import { newJobKind } from '../jobs/job-kind.ts';
import { accessPlan, type Plan } from './access.ts';
import { leaveSchool } from './in-school.ts';
import { putBack, takeAway } from './put-back.ts';

/** Takes an import back, in one transaction under the school's counter. `by`: who asked for it. */
export const undoRosterJob = newJobKind(
  'undoRoster',
  z.strictObject({ planId: z.uuid(), by: z.uuid() }),
  async (trx, { establishmentId, payload: { planId, by }, done }) => {
    const plan = await accessPlan(trx, establishmentId!, planId);
    if (done === 1 && plan.state === 'undoing') await undo(trx, plan, by);
    return { done: done + 1, total: 2, isLast: done === 1 };
  },
);

async function undo(trx: Transaction<Database>, plan: Plan, by: string): Promise<void> {
  const { establishmentId, id } = plan;
  await nextRevision(trx, establishmentId);
  const back = await putBack(trx, plan);
  await leaveSchool(trx);
  const kept = back + (await takeAway(trx, plan));
  await sql`select enter_school(${establishmentId})`.execute(trx);
  const entry = { id: randomUUID(), establishmentId, actorId: by, subjectId: null };
  await trx
    .insertInto('auditEntry')
    .values({ ...entry, action: 'roster.undone', detail: { planId: id, kept } })
    .execute();
  await trx
    .updateTable('rosterPlan')
    .set({ state: 'undone', undoneAt: sql<Date>`clock_timestamp()`, kept })
    .where('establishmentId', '=', establishmentId)
    .where('id', '=', id)
    .execute();
  await leaveSchool(trx);
}
