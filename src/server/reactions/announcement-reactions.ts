import type * as z from 'zod/mini';
import { limits } from '../../shared/limits.ts';
import type { announcementReactionsInput } from '../../shared/message-inputs.ts';
import type { CountedReactions } from '../../shared/reactions.ts';
import type { MemberContext } from '../context.ts';
import { accessConversation } from '../conversations/access.ts';
import { inSchools } from '../db/in-schools.ts';
import { readSettings } from '../establishments/read-settings.ts';
import { countedReactions } from './counted.ts';

/**
 * The reactions to fifty messages of an announcement, for whoever reads it: kinds, numbers and their own. Messages that nobody reacted to,
 * that the caller does not see or that were deleted are not in the answer; none is where the school has no reactions to announcements.
 */
export function announcementReactions(
  ctx: MemberContext,
  { conversationId, firstSeq }: z.infer<typeof announcementReactionsInput>,
): Promise<CountedReactions[]> {
  return inSchools(ctx, async (trx) => {
    const { id, establishmentId, fromSeq, userId } = await accessConversation({ ...ctx, db: trx }, conversationId);
    if (!(await readSettings(trx, establishmentId)).announcementReactions) return [];
    const seen = await trx
      .selectFrom('message')
      .select('id')
      .where('conversationId', '=', id)
      .where('seq', '>=', Math.max(firstSeq, fromSeq))
      .where('seq', '<', firstSeq + limits.reactionsOfMessages)
      .where('deletedAt', 'is', null)
      .execute();
    const ids = seen.map((message) => message.id);
    return ids.length === 0 ? [] : countedReactions(trx, ids, userId);
  });
}
