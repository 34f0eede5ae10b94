import { sql, type Kysely } from 'kysely';
import { mayBlock } from '../../shared/blocks.ts';
import { Refusal } from '../../shared/refusals.ts';
import { participationsOf } from '../conversations/access.ts';
import type { Database } from '../db/schema.ts';
import { relations } from '../people/reachable.ts';

/**
 * The schools in which this person may block that one. Whoever is in no group and no direct conversation with them is unknown to them:
 * what they are at the school is told to nobody who does not see it.
 */
export async function accessBlockable(db: Kysely<Database>, userId: string, blockedId: string): Promise<string[]> {
  const family = relations.guardian(sql.ref('other.establishmentId'), sql`${userId}::uuid`, sql`${blockedId}::uuid`);
  const rows = await participationsOf(db, userId)
    .innerJoin('participant as other', 'other.conversationId', 'conversation.id')
    .innerJoin('membership as theirs', (join) =>
      join.onRef('theirs.establishmentId', '=', 'other.establishmentId').onRef('theirs.userId', '=', 'other.userId'),
    )
    .where('conversation.kind', '<>', 'announcement')
    .where('other.userId', '=', blockedId)
    .where('other.leftAt', 'is', null)
    .select(['other.establishmentId', 'theirs.role'])
    .select(sql<boolean>`exists (${family})`.as('isFamily'))
    .distinct()
    .execute();
  if (rows.length === 0) throw new Refusal('person.unknown');
  const blockable = rows.filter(({ role, isFamily }) => mayBlock(role, isFamily ? ['guardian'] : []));
  if (userId === blockedId || blockable.length === 0) throw new Refusal('person.notBlockable');
  return blockable.map(({ establishmentId }) => establishmentId);
}
