import type * as z from 'zod/mini';
import type { Scheduled } from '../../shared/scheduled.ts';
import type { scheduledInput } from '../../shared/scheduled-inputs.ts';
import { ringAccount } from '../account/ring.ts';
import type { MemberContext } from '../context.ts';
import { inSchool } from '../db/in-schools.ts';
import { accessScheduled, schoolOfScheduled } from './access.ts';

/** Takes back what waits, and answers it, so that its text is not lost; its files can be sent for one more day. Its author may, whatever else they may no longer. */
export async function cancelScheduled(ctx: MemberContext, { id }: z.infer<typeof scheduledInput>): Promise<Scheduled> {
  const { userId } = ctx.credential;
  await ctx.rates.edit(userId);
  const establishmentId = await schoolOfScheduled(ctx, id);
  const taken = await inSchool(ctx.db, establishmentId, async (trx) => {
    const known = await accessScheduled(trx, userId, id);
    await trx.deleteFrom('scheduledMessage').where('id', '=', id).execute();
    return known;
  });
  ringAccount(ctx, [userId], { what: 'scheduled' });
  return taken;
}
