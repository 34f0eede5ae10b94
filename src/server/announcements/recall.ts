import { sql } from 'kysely';
import type * as z from 'zod/mini';
import type { recallAnnouncementInput } from '../../shared/announcement-inputs.ts';
import type { Announcement } from '../../shared/announcements.ts';
import { Refusal } from '../../shared/refusals.ts';
import { ringConversation } from '../account/ring.ts';
import { keepInAudit } from '../audit/keep.ts';
import type { MemberContext } from '../context.ts';
import { inSchools } from '../db/in-schools.ts';
import { commitChange } from '../live/log/commit-change.ts';
import { messageChange } from '../messages/changes.ts';
import { messageColumns, newMessage } from '../messages/columns.ts';
import { accessAnnouncement } from './access.ts';
import { ringOverseers } from './ring.ts';
import { shownAnnouncement } from './shown.ts';

/**
 * Recalls an announcement that is out: in its place everybody sees that it is gone, and the audit keeps whose it was and who did so, an
 * admin with the reason. Recalled again it is as before.
 */
export async function recallAnnouncement(
  ctx: MemberContext,
  { id, reason }: z.infer<typeof recallAnnouncementInput>,
): Promise<Announcement> {
  const { userId } = ctx.credential;
  await ctx.rates.edit(userId);
  const { row } = await inSchools(ctx, (trx) => accessAnnouncement({ ...ctx, db: trx }, id));
  const { establishmentId, authorId } = row;
  const recalled = await commitChange(ctx, establishmentId, async (trx, revision) => {
    const { row: known } = await accessAnnouncement({ ...ctx, db: trx }, id);
    if (known.state === 'recalled') return { result: await shownAnnouncement(trx, known), changes: null };
    if (known.state !== 'published') throw new Refusal('announcement.notOut');
    if (authorId !== userId && !reason) throw new Refusal('message.reasonNeeded');
    const detail = { title: known.title, reason: reason ?? null, authorId };
    await keepInAudit(trx, { establishmentId, userId }, 'announcement.recalled', { subjectId: id, detail });
    await trx.updateTable('announcement').set({ state: 'recalled' }).where('id', '=', id).execute();
    const message = await trx
      .updateTable('message')
      .set({ deletedAt: sql<Date>`coalesce(deleted_at, clock_timestamp())`, deletedById: userId, revision })
      .where('id', '=', row.messageId)
      .returning(messageColumns)
      .executeTakeFirstOrThrow();
    const result = await shownAnnouncement(trx, { ...known, state: 'recalled' });
    return { result, changes: [messageChange(newMessage(message))] };
  });
  ringConversation(ctx, { establishmentId, conversationId: id }, { what: 'announcements' });
  ringOverseers(ctx, row);
  return recalled;
}
