import type * as z from 'zod/mini';
import type { Message } from '../../shared/public.ts';
import { Refusal } from '../../shared/refusals.ts';
import type { scheduledInput } from '../../shared/scheduled-inputs.ts';
import { ringAccount } from '../account/ring.ts';
import type { MemberContext } from '../context.ts';
import { holdSchool } from '../db/in-schools.ts';
import { refuseGone, schoolOfScheduled } from './access.ts';
import { publish } from './publish.ts';
import { sendTaken, waitingIn } from './send-taken.ts';

/** Sends at once what waits. Where that is refused its author hears why, and it waits as before. */
export async function sendScheduled(ctx: MemberContext, { id }: z.infer<typeof scheduledInput>): Promise<Message> {
  const { userId } = ctx.credential;
  await ctx.rates.send(userId);
  const establishmentId = await schoolOfScheduled(ctx, id);
  const send = () =>
    ctx.live.transaction().execute(async (trx) => {
      await holdSchool(trx, establishmentId);
      const taken = await waitingIn(trx, establishmentId)
        .where('scheduledMessage.id', '=', id)
        .where('scheduledMessage.authorId', '=', userId)
        .executeTakeFirst();
      if (!taken) return refuseGone(trx, userId, id);
      const outcome = await sendTaken(trx, establishmentId, taken);
      if ('refused' in outcome) throw new Refusal(outcome.refused);
      return outcome;
    });
  const { message, revisions } = await ctx.lanes.of(establishmentId).change(send);
  publish(ctx, establishmentId, revisions);
  ringAccount(ctx, [userId], { what: 'scheduled' });
  return message;
}
