import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type * as z from 'zod/mini';
import type { beginExportInput } from '../../shared/account-inputs.ts';
import type { OwnExport } from '../../shared/account.ts';
import { Refusal } from '../../shared/refusals.ts';
import { ringAccount } from '../account/ring.ts';
import type { MemberContext } from '../context.ts';
import { addJob } from '../jobs/add-job.ts';
import { pauseMs } from './access.ts';
import { gatherExport } from './export-job.ts';
import { ownExport } from './own-export.ts';

/**
 * Begins to gather what the caller may read, in the place of what was gathered before; refused within a day of the last time. Of two at
 * once one does. The row and its job are written together, so that none waits for a job that nobody added.
 */
export async function beginExport(
  ctx: MemberContext,
  { locale }: z.infer<typeof beginExportInput>,
): Promise<OwnExport | null> {
  const { userId } = ctx.credential;
  await ctx.rates.change(userId);
  const id = randomUUID();
  await ctx.live.transaction().execute(async (trx) => {
    const begun = await trx
      .insertInto('accountExport')
      .values({ userId, id, locale })
      .onConflict((conflict) =>
        conflict
          .column('userId')
          .doUpdateSet({
            id,
            locale,
            state: 'waiting',
            askedAt: sql<Date>`now()`,
            conversations: null,
            atConversation: 0,
            afterSeq: 0,
            readyUntil: null,
          })
          .where('accountExport.askedAt', '<=', new Date(Date.now() - pauseMs)),
      )
      .returning('id')
      .executeTakeFirst();
    if (!begun) throw new Refusal('export.tooSoon');
    await addJob(trx, gatherExport, { establishmentId: null, slot: id, payload: { exportId: id, userId } });
  });
  ringAccount(ctx, [userId], { what: 'export' });
  return ownExport(ctx);
}
