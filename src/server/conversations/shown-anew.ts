import type { Transaction } from 'kysely';
import type { ConversationKind } from '../../shared/public.ts';
import { anyOf } from '../db/any-of.ts';
import type { Database } from '../db/schema.ts';
import type { Change } from '../live/log/change.ts';
import { participantChange } from './changes.ts';
import { participantsOf } from './participants.ts';

/** The conversations of a school that somebody is in. */
export function conversationsWith(
  trx: Transaction<Database>,
  establishmentId: string,
  userId: string,
): Promise<{ id: string; kind: ConversationKind }[]> {
  return trx
    .selectFrom('participant')
    .innerJoin('conversation', 'conversation.id', 'participant.conversationId')
    .select(['conversation.id', 'conversation.kind'])
    .where('participant.userId', '=', userId)
    .where('participant.establishmentId', '=', establishmentId)
    .where('participant.leftAt', 'is', null)
    .orderBy('conversation.id')
    .execute();
}

/** The others in each of these see somebody as they now are: their role, and what they have read as far as they share it. */
export async function shownAnew(
  trx: Transaction<Database>,
  ids: readonly string[],
  userId: string,
  revision: number,
): Promise<Change[]> {
  await trx.updateTable('conversation').set({ revision }).where('id', '=', anyOf(ids)).execute();
  await trx
    .updateTable('participant')
    .set({ revision })
    .where('conversationId', '=', anyOf(ids))
    .where('userId', '=', userId)
    .execute();
  const rows = await participantsOf(trx)
    .where('participant.conversationId', '=', anyOf(ids))
    .where('participant.userId', '=', userId)
    .execute();
  return rows.map((row) => participantChange(row));
}
