import type { Transaction } from 'kysely';
import { ownChange } from '../conversations/changes.ts';
import { ownColumns } from '../conversations/columns.ts';
import { stampConversation } from '../conversations/stamp.ts';
import { nextRevision } from '../db/in-schools.ts';
import type { Database } from '../db/schema.ts';
import type { Revision } from '../live/log/change.ts';
import type { Sending } from '../messages/append-messages.ts';

type Place = Pick<Sending, 'conversationId' | 'authorId'>;

/** Whether there is something that the author has not read, or marked as unread. */
export async function unreadBy(trx: Transaction<Database>, { conversationId, authorId }: Place): Promise<boolean> {
  const place = await placeOf(trx, { conversationId, authorId })
    .innerJoin('conversation', 'conversation.id', 'participant.conversationId')
    .select(['participant.lastReadSeq', 'participant.markedUnread', 'conversation.lastSeq'])
    .executeTakeFirst();
  return place !== undefined && (place.markedUnread || place.lastReadSeq < place.lastSeq);
}

/**
 * Whoever writes has read (docs/decisions/0006), but whoever wrote yesterday has not read what came in the night: their place is marked
 * as unread, or nothing would tell them of it.
 */
export async function keepUnread(
  trx: Transaction<Database>,
  establishmentId: string,
  { conversationId, authorId }: Place,
): Promise<Revision[]> {
  const revision = await nextRevision(trx, establishmentId);
  const own = await trx
    .updateTable('participant')
    .set({ markedUnread: true, ownRevision: revision })
    .where('conversationId', '=', conversationId)
    .where('userId', '=', authorId)
    .returning(ownColumns)
    .executeTakeFirstOrThrow();
  await stampConversation(trx, conversationId, { revision });
  return [{ establishmentId, revision, changes: [ownChange(conversationId, authorId, own)] }];
}

function placeOf(trx: Transaction<Database>, { conversationId, authorId }: Place) {
  return trx
    .selectFrom('participant')
    .where('participant.conversationId', '=', conversationId)
    .where('participant.userId', '=', authorId);
}
