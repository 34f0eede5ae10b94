import type { Transaction } from 'kysely';
import type { Database } from '../db/schema.ts';
import type { Change } from '../live/change.ts';
import { participantChange } from './changes.ts';
import { newParticipant, participantsOf } from './participants.ts';
import { refreshWriting } from './refresh-writing.ts';
import { stampConversation } from './stamp.ts';

/** After someone's standing or relations changed: who may write is asked anew in every conversation they are in. */
export async function refreshConversationsOf(
  trx: Transaction<Database>,
  establishmentId: string,
  userId: string,
  revision: number,
): Promise<Change[]> {
  const conversations = await trx
    .selectFrom('participant')
    .innerJoin('conversation', 'conversation.id', 'participant.conversationId')
    .select(['conversation.id', 'conversation.establishmentId', 'conversation.kind'])
    .where('participant.userId', '=', userId)
    .where('participant.establishmentId', '=', establishmentId)
    .where('participant.leftAt', 'is', null)
    .orderBy('conversation.id')
    .execute();
  const changes: Change[] = [];
  for (const conversation of conversations) {
    await stampConversation(trx, conversation.id, { revision });
    changes.push(await shownAnew(trx, conversation.id, userId, revision));
    changes.push(...(await refreshWriting(trx, conversation, revision)));
  }
  return changes;
}

/** The others see the person's role. */
async function shownAnew(
  trx: Transaction<Database>,
  conversationId: string,
  userId: string,
  revision: number,
): Promise<Change> {
  await trx
    .updateTable('participant')
    .set({ revision })
    .where('conversationId', '=', conversationId)
    .where('userId', '=', userId)
    .execute();
  const row = await participantsOf(trx)
    .where('participant.conversationId', '=', conversationId)
    .where('participant.userId', '=', userId)
    .executeTakeFirstOrThrow();
  return participantChange(conversationId, newParticipant(row));
}
