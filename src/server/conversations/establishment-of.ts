import type { Kysely } from 'kysely';
import { LRUCache } from 'lru-cache';
import { Refusal } from '../../shared/refusals.ts';
import type { Database } from '../db/schema.ts';

const known = new LRUCache<string, string>({ max: 100_000 });

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
  known.set(conversationId, row.establishmentId);
  return row.establishmentId;
}
