import { sql } from 'kysely';
import type * as z from 'zod/mini';
import type { stopEmailInput } from '../../../shared/mail-inputs.ts';
import { Refusal } from '../../../shared/refusals.ts';
import { keepInAudit } from '../../audit/keep.ts';
import type { MemberContext } from '../../context.ts';
import { enterSchool, inSchools } from '../../db/in-schools.ts';
import { accessAdmin } from '../../establishments/access.ts';

const now = sql<Date>`clock_timestamp()`;

/** Stops what has not left of it, and answers how many these were; refused where nothing waits. What is being handed over at this moment may arrive all the same. Kept in the audit. */
export async function stopEmail(
  ctx: MemberContext,
  { establishmentId: asked, id }: z.infer<typeof stopEmailInput>,
): Promise<{ stopped: number }> {
  await ctx.rates.change(ctx.credential.userId);
  const { establishmentId } = await inSchools(ctx, (trx) => accessAdmin({ ...ctx, db: trx }, asked));
  return ctx.live.transaction().execute(async (trx) => {
    const admin = await accessAdmin({ ...ctx, db: trx }, establishmentId);
    const written = await trx
      .updateTable('writtenMail')
      .set({ stoppedAt: now })
      .where('id', '=', id)
      .where('establishmentId', '=', establishmentId)
      .returning('subject')
      .executeTakeFirst();
    if (!written) throw new Refusal('email.unknown');
    const { numUpdatedRows } = await trx
      .updateTable('email')
      .set({ state: 'skipped', reason: 'stopped', endedAt: now })
      .where('kind', '=', 'written')
      .where('slot', '=', id)
      .where('endedAt', 'is', null)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) throw new Refusal('email.over');
    const stopped = Number(numUpdatedRows);
    const detail = { title: written.subject, count: stopped };
    await enterSchool(trx, establishmentId);
    await keepInAudit(trx, admin, 'mail.writtenStopped', { subjectId: null, detail });
    return { stopped };
  });
}
