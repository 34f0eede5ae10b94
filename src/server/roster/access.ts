import type { Kysely, Selectable } from 'kysely';
import type * as z from 'zod/mini';
import type { RosterCounts, RosterFile, RosterQuestion } from '../../shared/roster.ts';
import { rosterLimits, type importRosterInput } from '../../shared/roster-inputs.ts';
import { Refusal } from '../../shared/refusals.ts';
import type { Database } from '../db/schema.ts';

/** A file that was handed in, and how it was said to be read. */
export type Chosen = NonNullable<z.infer<typeof importRosterInput>['files']>[number];

/** Which files a plan was made of, and how they were said to be read. */
export type Source = { chosen: Chosen[]; complete: boolean };
export type Summary = { files: RosterFile[]; counts: RosterCounts; needsName: boolean; guardiansLosing: number };

/** The only door to a plan: one of a school that the caller has entered. */
export async function accessPlan(db: Kysely<Database>, establishmentId: string, planId: string) {
  const plan = await plansOf(db, establishmentId).where('id', '=', planId).executeTakeFirst();
  if (!plan) throw new Refusal('roster.unknown');
  return typed(plan);
}

export type Plan = ReturnType<typeof typed>;

/** The latest plans of a school that the caller has entered, the newest first. */
export async function accessPlans(db: Kysely<Database>, establishmentId: string, most: number): Promise<Plan[]> {
  const plans = await plansOf(db, establishmentId).orderBy('madeAt', 'desc').limit(most).execute();
  return plans.map(typed);
}

/** Until when an import can be taken back; null where it is not applied. */
export function undoUntil({ appliedAt }: Plan): Date | null {
  return appliedAt && new Date(appliedAt.getTime() + rosterLimits.undoDays * 86_400_000);
}

function plansOf(db: Kysely<Database>, establishmentId: string) {
  return db.selectFrom('rosterPlan').selectAll().where('establishmentId', '=', establishmentId);
}

function typed(plan: Selectable<Database['rosterPlan']>) {
  return {
    ...plan,
    source: plan.source as Source,
    summary: plan.summary as Summary,
    answers: plan.answers as Record<string, string>,
    questions: plan.questions as RosterQuestion[],
  };
}
