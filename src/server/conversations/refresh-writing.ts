import type { Transaction } from 'kysely';
import { groupFault, mayWriteIn } from '../../shared/may.ts';
import type { ConversationKind } from '../../shared/public.ts';
import type { Database } from '../db/schema.ts';
import type { Change } from '../live/change.ts';
import { guardiansAmong } from '../people/guardians.ts';
import { ownChange, participantChange } from './changes.ts';
import { ownColumns } from './columns.ts';
import { newParticipant, participantsOf } from './participants.ts';

type Group = { id: string; establishmentId: string; kind: ConversationKind };

/** After someone came or went: a group whose people may no longer be together falls silent, and speaks again once they may. */
export async function refreshWriting(trx: Transaction<Database>, group: Group, revision: number): Promise<Change[]> {
  const people = await activePeople(trx, group.id);
  const userIds = people.map(({ userId }) => userId);
  if (userIds.length === 0) return [];
  const fault = groupFault(group.kind, people, await guardiansAmong(trx, group.establishmentId, userIds));
  const changes: Change[] = [];
  for (const { userId, role, canWrite } of people) {
    const may = fault === null && mayWriteIn(group.kind, role);
    if (may !== canWrite) changes.push(...(await setWriting(trx, group.id, userId, may, revision)));
  }
  return changes;
}

function activePeople(trx: Transaction<Database>, conversationId: string) {
  return participantsOf(trx)
    .where('participant.conversationId', '=', conversationId)
    .where('participant.leftAt', 'is', null)
    .where('membership.suspendedAt', 'is', null)
    .execute();
}

async function setWriting(
  trx: Transaction<Database>,
  conversationId: string,
  userId: string,
  canWrite: boolean,
  revision: number,
): Promise<Change[]> {
  const own = await trx
    .updateTable('participant')
    .set({ canWrite, revision, ownRevision: revision })
    .where('conversationId', '=', conversationId)
    .where('userId', '=', userId)
    .returning(ownColumns)
    .executeTakeFirstOrThrow();
  const row = await participantsOf(trx)
    .where('participant.conversationId', '=', conversationId)
    .where('participant.userId', '=', userId)
    .executeTakeFirstOrThrow();
  return [participantChange(conversationId, newParticipant(row)), ownChange(conversationId, userId, own)];
}
