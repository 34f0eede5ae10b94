import type { Transaction } from 'kysely';
import { groupFault, mayWriteIn } from '../../shared/may.ts';
import type { ConversationKind, Role } from '../../shared/public.ts';
import type { Database } from '../db/schema.ts';
import type { Change } from '../live/change.ts';
import { guardiansAmong } from '../people/guardians.ts';
import { reachable } from '../people/reachable.ts';
import { ownChange, participantChange } from './changes.ts';
import { ownColumns } from './columns.ts';
import { newParticipant, participantsOf } from './participants.ts';

type Group = { id: string; establishmentId: string; kind: ConversationKind };

/** After someone came, went or changed: a conversation whose people may no longer be together falls silent, and speaks again once they may. */
export async function refreshWriting(trx: Transaction<Database>, group: Group, revision: number): Promise<Change[]> {
  const people = await activePeople(trx, group.id);
  if (people.length === 0) return [];
  const open =
    group.kind === 'direct' ? await mayStillConverse(trx, group, people) : await mayStillMeet(trx, group, people);
  const changes: Change[] = [];
  for (const { userId, role, canWrite } of people) {
    const may = open && mayWriteIn(group.kind, role);
    if (may !== canWrite) changes.push(...(await setWriting(trx, group.id, userId, may, revision)));
  }
  return changes;
}

type Person = { userId: string; role: Role };

async function mayStillMeet(
  trx: Transaction<Database>,
  { kind, establishmentId }: Group,
  people: Person[],
): Promise<boolean> {
  const userIds = people.map(({ userId }) => userId);
  return groupFault(kind, people, await guardiansAmong(trx, establishmentId, userIds)) === null;
}

/** Two people write to each other as long as one of them might begin; with someone suspended nobody might. */
async function mayStillConverse(
  trx: Transaction<Database>,
  { establishmentId }: Group,
  people: Person[],
): Promise<boolean> {
  const [one, other] = people;
  if (!one || !other) return false;
  const reaches = async (from: Person, to: Person) =>
    (
      await reachable(trx, { establishmentId, ...from })
        .select('membership.userId')
        .where('membership.userId', '=', to.userId)
        .execute()
    ).length > 0;
  return (await reaches(one, other)) || reaches(other, one);
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
