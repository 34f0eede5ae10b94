import type * as z from 'zod/mini';
import type { receivedAnnouncementInput } from '../../shared/announcement-inputs.ts';
import { hasEnded, type ReceivedAnnouncement } from '../../shared/announcements.ts';
import type { MemberContext } from '../context.ts';
import { accessConversation } from '../conversations/access.ts';
import { inSchools } from '../db/in-schools.ts';
import { contactsAmong } from '../people/access.ts';
import { oversees } from './access.ts';

/** What somebody in an announcement's conversation knows of it; null of one that is only a conversation, as were all before there were any. */
export function receivedAnnouncement(
  ctx: MemberContext,
  { conversationId }: z.infer<typeof receivedAnnouncementInput>,
): Promise<ReceivedAnnouncement | null> {
  return inSchools(ctx, async (trx) => {
    const access = await accessConversation({ ...ctx, db: trx }, conversationId);
    const row = await trx
      .selectFrom('announcement')
      .leftJoin('acknowledgement', (join) =>
        join
          .onRef('acknowledgement.announcementId', '=', 'announcement.id')
          .on('acknowledgement.userId', '=', access.userId),
      )
      .select(['announcement.id', 'announcement.importance', 'announcement.acknowledgeBy', 'announcement.state'])
      .select('announcement.endsAt')
      .select(['announcement.authorId', 'announcement.takesReplies', 'acknowledgement.acknowledgedAt'])
      .where('announcement.id', '=', access.id)
      .executeTakeFirst();
    if (!row) return null;
    const { state, authorId, takesReplies, ...shown } = row;
    const isMine = authorId === access.userId;
    // The rules of the school hold for answers as for all else.
    const [author] =
      takesReplies && !isMine && !hasEnded(row, Date.now()) ? await contactsAmong(trx, access, [authorId]) : [];
    const replyTo = author?.userId ?? null;
    return { ...shown, isRecalled: state === 'recalled', isMine, mayOversee: oversees(access, row), replyTo };
  });
}
