import { sql, type Transaction } from 'kysely';
import type * as z from 'zod/mini';
import type { recallAnnouncementInput } from '../../shared/announcement-inputs.ts';
import type { Announcement } from '../../shared/announcements.ts';
import type { Message } from '../../shared/public.ts';
import { Refusal } from '../../shared/refusals.ts';
import { ringConversation } from '../account/ring.ts';
import { keepInAudit } from '../audit/keep.ts';
import type { MemberContext } from '../context.ts';
import { inSchools } from '../db/in-schools.ts';
import type { Database } from '../db/schema.ts';
import { letFilesGo } from '../files/let-go.ts';
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
    const result = await shownAnnouncement(trx, { ...known, state: 'recalled' });
    return { result, changes: [messageChange(await removeMessage(trx, known, userId, revision))] };
  });
  ringConversation(ctx, { establishmentId, conversationId: id }, { what: 'announcements' });
  ringOverseers(ctx, row);
  return recalled;
}

/** A message says of nobody outside of its conversation who deleted it: where an admin who is none of them did, it is as if its author had. */
async function removeMessage(
  trx: Transaction<Database>,
  { id, messageId, authorId }: { id: string; messageId: string; authorId: string },
  userId: string,
  revision: number,
): Promise<Message> {
  const isThere = await trx
    .selectFrom('participant')
    .select('userId')
    .where('conversationId', '=', id)
    .where('userId', '=', userId)
    .executeTakeFirst();
  const row = await trx
    .updateTable('message')
    .set({ deletedAt: sql<Date>`coalesce(deleted_at, clock_timestamp())`, revision })
    .set({ deletedById: isThere ? userId : authorId })
    .where('id', '=', messageId)
    .returning(messageColumns)
    .executeTakeFirstOrThrow();
  if (row.attachments.length > 0) await letFilesGo(trx, messageId);
  return newMessage(row);
}
