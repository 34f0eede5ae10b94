import type { Transaction } from 'kysely';
import type { Database } from '../db/schema.ts';

type Stamped = { revision: number; headerRevision?: number; title?: string; participantCount?: number };

/** A conversation carries the highest revision of anything in it but messages, so that looking for the rest begins with one look at it. */
export async function stampConversation(
  trx: Transaction<Database>,
  conversationId: string,
  stamped: Stamped,
): Promise<void> {
  await trx.updateTable('conversation').set(stamped).where('id', '=', conversationId).execute();
}
