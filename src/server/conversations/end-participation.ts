import { sql, type Transaction } from 'kysely';
import type { Database } from '../db/schema.ts';
import type { Change } from '../live/log/change.ts';
import type { Access } from './access.ts';
import { participantChange } from './changes.ts';
import { headerOf } from './changes-in.ts';
import { participantsOf } from './participants.ts';
import { refreshWriting } from './refresh-writing.ts';
import { stampConversation } from './stamp.ts';

/** Someone is out, by their own hand or another's. */
export async function endParticipation(
  trx: Transaction<Database>,
  access: Access,
  userId: string,
  revision: number,
): Promise<Change[]> {
  await trx
    .updateTable('participant')
    .set({ leftAt: sql`now()`, canWrite: false, revision, ownRevision: revision })
    .where('conversationId', '=', access.id)
    .where('userId', '=', userId)
    .execute();
  await stampConversation(trx, access.id, {
    revision,
    headerRevision: revision,
    participantCount: access.participantCount - 1,
  });
  const row = await participantsOf(trx)
    .where('participant.conversationId', '=', access.id)
    .where('participant.userId', '=', userId)
    .executeTakeFirstOrThrow();
  const left = participantChange(row);
  return [
    left,
    ...(await refreshWriting(trx, access.establishmentId, [access], revision)),
    ...(await headerOf(trx, access.id)),
  ];
}
