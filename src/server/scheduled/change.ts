import type * as z from 'zod/mini';
import type { Scheduled } from '../../shared/scheduled.ts';
import { TooBig, TooSmall } from '../../shared/refusals.ts';
import type { changeScheduledInput } from '../../shared/scheduled-inputs.ts';
import { isLongerThan } from '../../shared/text.ts';
import { ringAccount } from '../account/ring.ts';
import type { MemberContext } from '../context.ts';
import { inSchool } from '../db/in-schools.ts';
import { checkedMentions } from '../mentions/refuse.ts';
import { accessScheduled, refuseSchedulingIn, schoolOfScheduled } from './access.ts';
import { scheduledColumns } from './columns.ts';
import { refuseTime } from './refuse-time.ts';

/** Another text or another time for what waits; with a new time, what was refused is tried once more. */
export async function changeScheduled(
  ctx: MemberContext,
  { id, body, at }: z.infer<typeof changeScheduledInput>,
): Promise<Scheduled> {
  const { userId } = ctx.credential;
  if (body !== undefined && isLongerThan(body, ctx.limits.bodyCharacters)) throw new TooBig('body');
  await ctx.rates.edit(userId);
  const establishmentId = await schoolOfScheduled(ctx, id);
  const changed = await inSchool(ctx.db, establishmentId, async (trx) => {
    const known = await accessScheduled(trx, userId, id);
    await refuseSchedulingIn({ ...ctx, db: trx }, known.conversationId);
    if (body === '' && known.attachments.length === 0) throw new TooSmall('body');
    if (body !== undefined) checkedMentions(body, known.conversationId);
    if (at && at.getTime() !== known.at.getTime()) refuseTime(at);
    return trx
      .updateTable('scheduledMessage')
      .set({ body: body ?? known.body, ...(at && { dueAt: at, refused: null }) })
      .where('id', '=', id)
      .returning(scheduledColumns)
      .executeTakeFirstOrThrow();
  });
  ringAccount(ctx, [userId], { what: 'scheduled' });
  return changed;
}
