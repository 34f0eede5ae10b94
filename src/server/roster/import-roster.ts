import { randomUUID } from 'node:crypto';
import type * as z from 'zod/mini';
import { FileRefusal } from '../../shared/refusals.ts';
import type { RosterFile, RosterPlan } from '../../shared/roster.ts';
import type { importRosterInput, readRosterInput } from '../../shared/roster-inputs.ts';
import type { MemberContext } from '../context.ts';
import { inSchools } from '../db/in-schools.ts';
import { accessAdmin } from '../establishments/access.ts';
import type { Caller } from '../people/reachable.ts';
import type { Chosen } from './access.ts';
import { applyRoster } from './apply.ts';
import { inSchoolOf, snapshot } from './in-school.ts';
import { makePlan, type Made } from './planning/make-plan.ts';
import { readState, type State } from './planning/state.ts';
import { inTurns, openFiles, readRegister, type Opened, type Uploaded } from './reading/read-files.ts';
import { latestAnswers, savePlan } from './save-plan.ts';
import { planOf } from './show-plan.ts';
import { keepPart, uploadedFiles } from './upload.ts';

type Input = z.infer<typeof importRosterInput>;

/** Looking at a roster costs as much as so many changes. */
const points = 4;

/** A file is read anew for each column that is said to be another, by whoever goes through a dozen files: it costs two pages of a list. */
const readingPoints = 2;

/** How files would be read, with their first lines, before anything is made of them. */
export async function readRoster(ctx: MemberContext, input: z.infer<typeof readRosterInput>): Promise<RosterFile[]> {
  await ctx.rates.list(ctx.credential.userId, readingPoints);
  const { establishmentId } = await inSchools(ctx, (trx) => accessAdmin({ ...ctx, db: trx }, input.establishmentId));
  const opened = await openFiles(await chosenFiles(ctx, establishmentId, input.files));
  return opened.map(({ file }) => file);
}

/** Compares what files say with the school, and keeps what would change as a plan: nothing else changes. */
export async function importRoster(ctx: MemberContext, input: Input): Promise<RosterPlan> {
  await ctx.rates.change(ctx.credential.userId, points);
  const admin = await inSchools(ctx, (trx) => accessAdmin({ ...ctx, db: trx }, input.establishmentId));
  const { establishmentId } = admin;
  const chosen = input.files ?? [await keepText(ctx, establishmentId, input)];
  const opened = await openFiles(await chosenFiles(ctx, establishmentId, chosen));
  for (const { file } of opened) refuseUnread(file);
  const answers = await inSchools(ctx, (trx) => latestAnswers(trx, establishmentId));
  const source = { chosen, complete: input.complete };
  const planned = await plan(ctx, admin, opened, { ...source, answers });
  const planId = await savePlan(ctx, establishmentId, { id: randomUUID(), ...source, answers, opened, ...planned });
  if (!input.dryRun) return applyRoster(ctx, { establishmentId, planId });
  return inSchools(ctx, (trx) => planOf(trx, establishmentId, planId));
}

type Wishes = { complete: boolean; answers: Record<string, string> };

/** What would change now, and the school as it was when it was compared. */
export async function plan(
  ctx: MemberContext,
  { establishmentId, userId: callerId }: Caller,
  opened: readonly Opened[],
  { complete, answers }: Wishes,
): Promise<{ made: Made; state: State }> {
  const state = await snapshot(ctx, (trx) => readState(trx, establishmentId));
  const register = await readRegister(opened, state.schoolName, new Date().toISOString().slice(0, 10));
  const wishes = { callerId, complete, answers: new Map(Object.entries(answers)) };
  return { made: await inTurns(makePlan(register, state, wishes)), state };
}

export async function chosenFiles(
  ctx: MemberContext,
  establishmentId: string,
  chosen: readonly Chosen[],
): Promise<Uploaded[]> {
  const fileIds = chosen.map(({ fileId }) => fileId);
  const files = await inSchoolOf(ctx, establishmentId, (trx) => uploadedFiles(trx, establishmentId, fileIds));
  return files.map((file, index) => ({ ...file, ...chosen[index]! }));
}

/** A text that came with the call is kept like a file, for what is answered later. */
async function keepText(ctx: MemberContext, establishmentId: string, { csv, role }: Input): Promise<Chosen> {
  const fileId = randomUUID();
  const file = { establishmentId, id: fileId, name: 'csv', parts: 1 };
  await inSchoolOf(ctx, establishmentId, (trx, { userId: madeBy }) =>
    keepPart(trx, { ...file, madeBy }, 0, Buffer.from(csv!)),
  );
  return { fileId, ...(role && { role }) };
}

function refuseUnread({ missing, name }: RosterFile): void {
  if (missing === 'names') throw new FileRefusal('roster.columnsUnknown', name);
  if (missing === 'role') throw new FileRefusal('roster.roleNeeded', name);
}
