import { sql, type Kysely } from 'kysely';
import type { InvitationState } from '../../shared/people.ts';
import { anyOf } from '../db/any-of.ts';
import type { Database } from '../db/schema.ts';

/** What became of the links that this school gave these people; whoever was given none is not there. Another school's are no business of it. */
export async function invitationsOf(
  db: Kysely<Database>,
  establishmentId: string,
  userIds: readonly string[],
): Promise<Map<string, InvitationState>> {
  const rows = await db
    .selectFrom('invitation')
    .select('userId')
    .select(sql<boolean>`bool_or(used_at is null and revoked_at is null and expires_at > now())`.as('isOpen'))
    .select(sql<boolean>`bool_or(used_at is not null)`.as('isUsed'))
    .where('establishmentId', '=', establishmentId)
    .where('userId', '=', anyOf(userIds))
    .groupBy('userId')
    .execute();
  return new Map(rows.map(({ userId, isOpen, isUsed }) => [userId, isOpen ? 'open' : isUsed ? 'used' : 'expired']));
}
