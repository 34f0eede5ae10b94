import type { Transaction } from 'kysely';
import type { ConversationKind } from '../../shared/public.ts';
import { anyOf } from '../db/any-of.ts';
import type { Database } from '../db/schema.ts';
import type { Change } from '../live/log/change.ts';
import { headerOf } from './changes-in.ts';
import { refreshWriting } from './refresh-writing.ts';
import { conversationsWith, shownAnew } from './shown-anew.ts';

/** After someone's standing or relations changed: who may write is asked anew in every conversation they are in. */
export async function refreshConversationsOf(
  trx: Transaction<Database>,
  establishmentId: string,
  userId: string,
  revision: number,
): Promise<Change[]> {
  const conversations = await conversationsWith(trx, establishmentId, userId);
  const ids = conversations.map(({ id }) => id);
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
