import { sql, type Kysely } from 'kysely';
import type { CountedReactions } from '../../shared/reactions.ts';
import { anyOf } from '../db/any-of.ts';
import type { Database } from '../db/schema.ts';

/** The reactions to these messages of an announcement, as this reader may know of them: no other person leaves here. */
export async function countedReactions(
  db: Kysely<Database>,
  messageIds: readonly string[],
  userId: string,
): Promise<CountedReactions[]> {
  const rows = await db
    .selectFrom('announcementReaction')
    .select(['messageId', 'emoji'])
    .select([sql<number>`count(*)::int`.as('count'), sql<boolean>`bool_or(user_id = ${userId})`.as('isMine')])
    .where('messageId', '=', anyOf(messageIds))
    .groupBy(['messageId', 'emoji'])
    .orderBy(({ fn }) => fn.min('createdAt'))
    .orderBy('emoji')
    .execute();
  const counted = new Map(
    rows.map(({ messageId }): [string, CountedReactions] => [messageId, { messageId, reactions: [] }]),
  );
  for (const { messageId, ...one } of rows) counted.get(messageId)!.reactions.push(one);
  return [...counted.values()];
}
