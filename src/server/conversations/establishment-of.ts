import type { Kysely } from 'kysely';
import { Refusal } from '../../shared/refusals.ts';
import type { Database } from '../db/schema.ts';

const known = new Map<string, string>();

/** Which establishment a conversation belongs to, which never changes. It tells nothing of who may see it: only the batch to join. */
export async function establishmentOf(db: Kysely<Database>, conversationId: string): Promise<string> {
  const cached = known.get(conversationId);
  if (cached) return cached;
  const row = await db
    .selectFrom('conversation')
    .select('establishmentId')
    .where('id', '=', conversationId)
    .executeTakeFirst();
  if (!row) throw new Refusal('conversation.unknown');
  if (known.size > 100_000) known.clear();
  known.set(conversationId, row.establishmentId);
  return row.establishmentId;
}
