import type { Transaction } from 'kysely';
import type { ConversationKind } from '../../shared/public.ts';
import { anyOf } from '../db/any-of.ts';
import type { Database } from '../db/schema.ts';
import type { Change } from '../live/log/change.ts';
import { participantChange } from './changes.ts';
import { headerOf } from './changes-in.ts';
import { participantsOf } from './participants.ts';
import { refreshWriting } from './refresh-writing.ts';

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
    .select(['conversation.id', 'conversation.kind'])
    .where('participant.userId', '=', userId)
    .where('participant.establishmentId', '=', establishmentId)
    .where('participant.leftAt', 'is', null)
    .orderBy('conversation.id')
    .execute();
  const ids = conversations.map(({ id }) => id);
  await trx.updateTable('conversation').set({ revision }).where('id', '=', anyOf(ids)).execute();
  return [
    ...(await shownAnew(trx, ids, userId, revision)),
    ...(await refreshWriting(trx, establishmentId, conversations, revision)),
    ...(await listedAnew(trx, conversations, revision)),
  ];
}

/** Whom an announcement shows to whom goes by their roles: its headers say it anew, to them and to the others. */
async function listedAnew(
  trx: Transaction<Database>,
  conversations: readonly { id: string; kind: ConversationKind }[],
  revision: number,
): Promise<Change[]> {
  const ids = conversations.filter(({ kind }) => kind === 'announcement').map(({ id }) => id);
  await trx.updateTable('conversation').set({ headerRevision: revision }).where('id', '=', anyOf(ids)).execute();
  return headerOf(trx, ...ids);
}

/** The others see the person's role. */
async function shownAnew(
  trx: Transaction<Database>,
  ids: readonly string[],
  userId: string,
  revision: number,
): Promise<Change[]> {
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
