import type * as z from 'zod/mini';
import { Refusal } from '../../shared/refusals.ts';
import type { RosterPlan, RosterQuestion } from '../../shared/roster.ts';
import type { answerRosterInput } from '../../shared/roster-inputs.ts';
import type { MemberContext } from '../context.ts';
import { inSchools } from '../db/in-schools.ts';
import { accessAdmin } from '../establishments/access.ts';
import { accessPlan } from './access.ts';
import { chosenFiles, plan } from './import-roster.ts';
import { openFiles } from './reading/read-files.ts';
import { savePlan } from './save-plan.ts';
import { planOf } from './show-plan.ts';

type Input = z.infer<typeof answerRosterInput>;

/** Decides what the plan asks, and makes it anew by what was decided, of the same files and the school as it is now. */
export async function answerRoster(ctx: MemberContext, input: Input): Promise<RosterPlan> {
  await ctx.rates.change(ctx.credential.userId);
  const { admin, before } = await inSchools(ctx, async (trx) => {
    const caller = await accessAdmin({ ...ctx, db: trx }, input.establishmentId);
    return { admin: caller, before: await accessPlan(trx, caller.establishmentId, input.planId) };
  });
  const { establishmentId } = admin;
  if (before.state !== 'open' || before.expiresAt <= new Date()) throw new Refusal('roster.notOpen');
  for (const answer of input.answers) refuseUnasked(before.questions, answer);
  const answers = { ...before.answers, ...Object.fromEntries(input.answers.map((one) => [one.question, one.choice])) };
  const { chosen, complete } = before.source;
  const opened = await openFiles(await chosenFiles(ctx, establishmentId, chosen));
  const planned = await plan(ctx, admin, opened, { complete, answers });
  await savePlan(ctx, establishmentId, { id: before.id, chosen, complete, answers, opened, ...planned });
  return inSchools(ctx, (trx) => planOf(trx, establishmentId, before.id));
}

function refuseUnasked(questions: readonly RosterQuestion[], { question, choice }: Input['answers'][number]): void {
  const asked = questions.find(({ id }) => id === question);
  if (!asked?.choices.some(({ id }) => id === choice)) throw new Refusal('roster.answerUnknown');
}
