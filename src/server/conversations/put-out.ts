import { sql, type Transaction } from 'kysely';
import { anyOf } from '../db/any-of.ts';
import type { Database } from '../db/schema.ts';
import type { Change } from '../live/log/change.ts';
import { participantChange } from './changes.ts';
import { participantsOf } from './participants.ts';

/** Takes these people out, who hear that and then nothing. The number of those there is the caller's to stamp. */
export async function putOut(
  trx: Transaction<Database>,
  conversationId: string,
  userIds: readonly string[],
  revision: number,
): Promise<Change[]> {
  if (userIds.length === 0) return [];
  await trx
    .updateTable('participant')
    .set({ leftAt: sql`now()`, canWrite: false, revision, ownRevision: revision })
    .where('conversationId', '=', conversationId)
    .where('userId', '=', anyOf(userIds))
    .where('leftAt', 'is', null)
    .execute();
  const rows = await participantsOf(trx)
    .where('participant.conversationId', '=', conversationId)
    .where('participant.userId', '=', anyOf(userIds))
    .execute();
  return rows.map((row) => participantChange(row));
}
