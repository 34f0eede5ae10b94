import { sql, type Kysely } from 'kysely';
import type { InvitationState } from '../../shared/people.ts';
import { anyOf } from '../db/any-of.ts';
import type { Database } from '../db/schema.ts';

/** What became of the links that these accounts were given; whoever was given none is not there. */
export async function invitationsOf(
  accounts: Kysely<Database>,
  userIds: readonly string[],
): Promise<Map<string, InvitationState>> {
  const rows = await accounts
    .selectFrom('invitation')
    .select('userId')
    .select(sql<boolean>`bool_or(used_at is null and expires_at > now())`.as('isOpen'))
    .select(sql<boolean>`bool_or(used_at is not null)`.as('isUsed'))
    .where('userId', '=', anyOf(userIds))
    .groupBy('userId')
    .execute();
  return new Map(rows.map(({ userId, isOpen, isUsed }) => [userId, isOpen ? 'open' : isUsed ? 'used' : 'expired']));
}
