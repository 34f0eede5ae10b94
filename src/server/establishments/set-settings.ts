import { isDeepStrictEqual } from 'node:util';
import { sql, type Transaction } from 'kysely';
import type * as z from 'zod/mini';
import type { setSettingsInput } from '../../shared/inputs.ts';
import { Refusal } from '../../shared/refusals.ts';
import type { SchoolSettings } from '../../shared/school-settings.ts';
import type { RevisedSettings } from '../../shared/told-settings.ts';
import { ringSchool } from '../account/ring.ts';
import { keepInAudit } from '../audit/keep.ts';
import type { MemberContext } from '../context.ts';
import { conversationsDue } from '../conversations/conversations-due.ts';
import { inSchools } from '../db/in-schools.ts';
import type { Database } from '../db/schema.ts';
import { commitChange } from '../live/log/commit-change.ts';
import { accessAdmin } from './access.ts';
import { keepChanges } from './keep-changes.ts';
import { readRevised } from './read-settings.ts';
import { turnsWriting } from './turned-rules.ts';

type Input = z.infer<typeof setSettingsInput>;

/** Sets what is named, for an admin who has seen the present settings: not over what another admin changed meanwhile. Kept in the audit. */
export async function setSettings(ctx: MemberContext, input: Input): Promise<RevisedSettings> {
  await ctx.rates.change(ctx.credential.userId);
  const { establishmentId } = await inSchools(ctx, (trx) => accessAdmin({ ...ctx, db: trx }, input.establishmentId));
  const revised = await commitChange(ctx, establishmentId, async (trx, revision) => {
    const admin = await accessAdmin({ ...ctx, db: trx }, establishmentId);
    const before = await readRevised(trx, establishmentId);
    if (before.revision !== input.revision) throw new Refusal('settings.changedMeanwhile');
    await write(trx, establishmentId, input.settings, revision);
    await keepInAudit(trx, admin, 'settings.set', { subjectId: null, detail: input.settings });
    const result = await readRevised(trx, establishmentId);
    await keepChanges(trx, admin, { revision, before: before.settings, after: result.settings });
    await leaveDue(trx, establishmentId, before.settings, result.settings);
    // No conversation changes with it; those whose rights follow have revisions of their own.
    return { result, changes: [], settings: true };
  });
  ctx.dueRights.wake();
  ringSchool(ctx, establishmentId, { what: 'settings', establishmentId });
  return revised;
}

/** What has to be asked or told anew in the conversations that are there. */
async function leaveDue(
  trx: Transaction<Database>,
  establishmentId: string,
  before: SchoolSettings,
  after: SchoolSettings,
): Promise<void> {
  const told = ({ receipts, photos }: SchoolSettings) => [receipts, photos];
  const retold = !isDeepStrictEqual(told(before), told(after));
  if (retold || turnsWriting({ before, after })) await conversationsDue(trx, establishmentId, { retold });
}

async function write(
  trx: Transaction<Database>,
  establishmentId: string,
  patch: Input['settings'],
  settingsRevision: number,
): Promise<void> {
  const unset = Object.entries(patch).flatMap(([name, value]) => (value === null ? [name] : []));
  const settings = sql<object>`(settings || ${JSON.stringify(patch)}::jsonb) - ${unset}::text[]`;
  await trx
    .updateTable('establishment')
    .set({ settings, settingsRevision })
    .where('id', '=', establishmentId)
    .execute();
}
