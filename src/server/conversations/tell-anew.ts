import type { Transaction } from 'kysely';
import { anyOf } from '../db/any-of.ts';
import type { Database } from '../db/schema.ts';
import type { Change } from '../live/log/change.ts';
import { participantChange } from './changes.ts';
import { participantsOf } from './participants.ts';

/** Everyone in these conversations, as the others are to see them from now on: of what they have read, no more than the school lets be told. */
export async function tellAnew(
  trx: Transaction<Database>,
  ids: readonly string[],
  revision: number,
): Promise<Change[]> {
  if (ids.length === 0) return [];
  await trx.updateTable('conversation').set({ revision }).where('id', '=', anyOf(ids)).execute();
  await trx.updateTable('participant').set({ revision }).where('conversationId', '=', anyOf(ids)).execute();
  const rows = await participantsOf(trx).where('participant.conversationId', '=', anyOf(ids)).execute();
  return rows.map((row) => participantChange(row));
}
