import type { Transaction } from 'kysely';
import type * as z from 'zod/mini';
import type { addClosedDaysInput, removeClosedDaysInput } from '../../shared/hours-inputs.ts';
import { limits } from '../../shared/limits.ts';
import type { ClosedDays } from '../../shared/panel.ts';
import { Refusal } from '../../shared/refusals.ts';
import { ringSchool } from '../account/ring.ts';
import { keepInAudit } from '../audit/keep.ts';
import type { MemberContext } from '../context.ts';
import { anyOf } from '../db/any-of.ts';
import { inSchools } from '../db/in-schools.ts';
import type { Database } from '../db/schema.ts';
import { accessAdmin } from '../establishments/access.ts';
import { commitChange } from '../live/log/commit-change.ts';
import { readClosedDays } from './closed-days.ts';

/** Closes the school on these days, but for those that are closed already under the same name; no more of them than anybody looks through. Kept in the audit. */
export function addClosedDays(ctx: MemberContext, input: z.infer<typeof addClosedDaysInput>): Promise<ClosedDays[]> {
  return change(ctx, input.establishmentId, 'closedDays.added', async (trx, establishmentId) => {
    const rows = input.days.map(({ from: fromDay, to: toDay, name }) => ({ establishmentId, fromDay, toDay, name }));
    const added = await trx
      .insertInto('closedDays')
      .values(rows)
      .onConflict((conflict) => conflict.doNothing())
      .returning(['fromDay', 'toDay', 'name'])
      .execute();
    if ((await readClosedDays(trx, establishmentId)).length > limits.closedDays)
      throw new Refusal('closedDays.tooMany');
    return added;
  });
}

/** Opens the school again on these days; those that are not there, or are another school's, are passed over. Kept in the audit. */
export function removeClosedDays(
  ctx: MemberContext,
  input: z.infer<typeof removeClosedDaysInput>,
): Promise<ClosedDays[]> {
  return change(ctx, input.establishmentId, 'closedDays.removed', (trx, establishmentId) =>
    trx
      .deleteFrom('closedDays')
      .where('establishmentId', '=', establishmentId)
      .where('id', '=', anyOf(input.ids))
      .returning(['fromDay', 'toDay', 'name'])
      .execute(),
  );
}

type Days = { fromDay: string; toDay: string; name: string }[];

/** As with a setting, everyone of the school asks again when they are told, and so does what is held. */
async function change(
  ctx: MemberContext,
  named: string | undefined,
  action: 'closedDays.added' | 'closedDays.removed',
  work: (trx: Transaction<Database>, establishmentId: string) => Promise<Days>,
): Promise<ClosedDays[]> {
  await ctx.rates.change(ctx.credential.userId);
  const { establishmentId } = await inSchools(ctx, (trx) => accessAdmin({ ...ctx, db: trx }, named));
  const after = await commitChange(ctx, establishmentId, async (trx, revision) => {
    const admin = await accessAdmin({ ...ctx, db: trx }, establishmentId);
    const days = await work(trx, establishmentId);
    const result = await readClosedDays(trx, establishmentId);
    if (days.length === 0) return { result, changes: null };
    await trx
      .updateTable('establishment')
      .set({ settingsRevision: revision })
      .where('id', '=', establishmentId)
      .execute();
    await keepInAudit(trx, admin, action, { subjectId: null, detail: { days } });
    return { result, changes: [], settings: true };
  });
  ringSchool(ctx, establishmentId, { what: 'settings', establishmentId });
  return after;
}
