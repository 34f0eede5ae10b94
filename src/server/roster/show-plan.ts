import type { Kysely } from 'kysely';
import type * as z from 'zod/mini';
import { Refusal } from '../../shared/refusals.ts';
import type { RosterDetail, RosterPlan, RosterQuestion } from '../../shared/roster.ts';
import type { rosterPlanInput, rostersInput } from '../../shared/roster-inputs.ts';
import type { MemberContext } from '../context.ts';
import { inSchools } from '../db/in-schools.ts';
import type { Database } from '../db/schema.ts';
import { accessAdmin } from '../establishments/access.ts';
import { accessPlan, accessPlans, undoUntil, type Plan } from './access.ts';

export type PlanPage = RosterPlan & { items: RosterDetail[]; questions: RosterQuestion[]; nextCursor: string | null };

const historyAtMost = 30;

/** A plan with a page of one of its sections, or of its questions. */
export function rosterPlan(ctx: MemberContext, input: z.infer<typeof rosterPlanInput>): Promise<PlanPage> {
  return inSchools(ctx, async (trx) => {
    const { establishmentId } = await accessAdmin({ ...ctx, db: trx }, input.establishmentId);
    const plan = await accessPlan(trx, establishmentId, input.planId);
    const after = afterOf(input.cursor);
    const shown = await show(trx, plan);
    if (input.section === 'questions') {
      const questions = plan.questions.slice(after, after + input.limit);
      return { ...shown, items: [], questions, nextCursor: next(after, questions.length, plan.questions.length) };
    }
    const rows = input.section ? await page(trx, plan, input.section, after, input.limit) : [];
    const all = input.section ? plan.summary.counts[input.section] : 0;
    const items = rows.map(({ detail }) => detail as RosterDetail);
    return { ...shown, items, questions: [], nextCursor: next(after, items.length, all) };
  });
}

/** What was imported, or is about to be, the latest first. */
export function rosters(ctx: MemberContext, input: z.infer<typeof rostersInput>): Promise<RosterPlan[]> {
  return inSchools(ctx, async (trx) => {
    const { establishmentId } = await accessAdmin({ ...ctx, db: trx }, input.establishmentId);
    const plans: RosterPlan[] = [];
    for (const plan of await accessPlans(trx, establishmentId, historyAtMost)) plans.push(await show(trx, plan));
    return plans;
  });
}

export async function planOf(db: Kysely<Database>, establishmentId: string, planId: string): Promise<RosterPlan> {
  return show(db, await accessPlan(db, establishmentId, planId));
}

async function show(db: Kysely<Database>, plan: Plan): Promise<RosterPlan> {
  const { establishmentId, id: planId, madeBy, madeAt, expiresAt, refused, appliedAt, kept } = plan;
  const job = plan.state === 'applying' || plan.state === 'undoing' ? await jobOf(db, establishmentId, planId) : null;
  const failed = job?.state === 'failed';
  return {
    planId,
    establishmentId,
    state: failed ? stateBefore(plan.state) : plan.state,
    failed,
    madeBy,
    madeAt,
    expiresAt,
    refused,
    appliedAt,
    undoUntil: undoUntil(plan),
    kept,
    progress: job && !failed ? { jobId: job.id, done: job.done, total: job.total } : null,
    complete: plan.source.complete,
    ...plan.summary,
  };
}

/** What a job has not done is as it was: it can be begun once more (begin.ts). */
function stateBefore(state: Plan['state']): Plan['state'] {
  return state === 'applying' ? 'open' : 'applied';
}

function jobOf(db: Kysely<Database>, establishmentId: string, slot: string) {
  return db
    .selectFrom('job')
    .select(['id', 'state', 'done', 'total'])
    .where('establishmentId', '=', establishmentId)
    .where('slot', '=', slot)
    .where('kind', 'in', ['applyRoster', 'undoRoster'])
    .orderBy('createdAt', 'desc')
    .limit(1)
    .executeTakeFirst();
}

function page(db: Kysely<Database>, { establishmentId, id }: Plan, section: string, after: number, limit: number) {
  return db
    .selectFrom('rosterDetail')
    .select('detail')
    .where('establishmentId', '=', establishmentId)
    .where('planId', '=', id)
    .where('section', '=', section)
    .where('n', '>', after)
    .orderBy('n')
    .limit(limit)
    .execute();
}

function afterOf(cursor: string | undefined): number {
  if (cursor === undefined) return 0;
  if (!/^\d{1,8}$/.test(cursor)) throw new Refusal('page.cursorInvalid');
  return Number(cursor);
}

function next(after: number, length: number, all: number): string | null {
  return length > 0 && after + length < all ? String(after + length) : null;
}
