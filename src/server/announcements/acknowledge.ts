import type * as z from 'zod/mini';
import type { announcementInput } from '../../shared/announcement-inputs.ts';
import { hasEnded } from '../../shared/announcements.ts';
import { Refusal } from '../../shared/refusals.ts';
import { ringAccount } from '../account/ring.ts';
import type { MemberContext } from '../context.ts';
import { accessConversation } from '../conversations/access.ts';
import { writeInSchools } from '../db/in-schools.ts';
import { ringOverseers } from './ring.ts';

/**
 * Keeps that the caller has read an announcement that asks for it, and when they said so; said again it is as before. It draws no
 * revision and waits for nobody's turn: five thousand people may say so while messages are sent. After its date they still may, after its end no more.
 */
export async function acknowledgeAnnouncement(
  ctx: MemberContext,
  { id }: z.infer<typeof announcementInput>,
): Promise<{ acknowledgedAt: Date }> {
  const { userId } = ctx.credential;
  await ctx.rates.react(userId);
  const { acknowledgedAt, asked } = await writeInSchools(ctx, async (trx) => {
    const { establishmentId } = await accessConversation({ ...ctx, db: trx }, id);
    const found = await trx
      .selectFrom('announcement')
      .select(['authorId', 'establishmentId', 'importance', 'state', 'endsAt'])
      .where('id', '=', id)
      .executeTakeFirst();
    if (!found || found.importance !== 'acknowledgement' || found.authorId === userId)
      throw new Refusal('announcement.notAsked');
    if (found.state === 'recalled') throw new Refusal('announcement.recalled');
    if (hasEnded(found, Date.now())) throw new Refusal('announcement.ended');
    await trx
      .insertInto('acknowledgement')
      .values({ establishmentId, announcementId: id, userId })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    const kept = trx
      .selectFrom('acknowledgement')
      .select('acknowledgedAt')
      .where('announcementId', '=', id)
      .where('userId', '=', userId);
    return { ...(await kept.executeTakeFirstOrThrow()), asked: found };
  });
  ringAccount(ctx, [userId], { what: 'announcements' });
  ringOverseers(ctx, { id, ...asked });
  return { acknowledgedAt };
}
