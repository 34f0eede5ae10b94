import type { Kysely } from 'kysely';
import type * as z from 'zod/mini';
import type { RosterCounts, RosterFile, RosterQuestion } from '../../shared/roster.ts';
import type { importRosterInput } from '../../shared/roster-inputs.ts';
import { Refusal } from '../../shared/refusals.ts';
import type { Database } from '../db/schema.ts';

/** A file that was handed in, and how it was said to be read. */
export type Chosen = NonNullable<z.infer<typeof importRosterInput>['files']>[number];

/** Which files a plan was made of, and how they were said to be read. */
export type Source = { chosen: Chosen[]; complete: boolean };
export type Summary = { files: RosterFile[]; counts: RosterCounts; needsName: boolean; guardiansLosing: number };

/** The only door to a plan: one of a school that the caller has entered. */
export async function accessPlan(db: Kysely<Database>, establishmentId: string, planId: string) {
  const plan = await db
    .selectFrom('rosterPlan')
    .selectAll()
    .where('establishmentId', '=', establishmentId)
    .where('id', '=', planId)
    .executeTakeFirst();
  if (!plan) throw new Refusal('roster.unknown');
  return {
    ...plan,
    source: plan.source as Source,
    summary: plan.summary as Summary,
    answers: plan.answers as Record<string, string>,
    questions: plan.questions as RosterQuestion[],
  };
}

export type Plan = Awaited<ReturnType<typeof accessPlan>>;
