import type { Transaction } from 'kysely';
import { sql } from 'kysely';
import type { Locale } from '../../shared/locales.ts';
import type { Role } from '../../shared/public.ts';
import { Refusal } from '../../shared/refusals.ts';
import { anyOf } from '../db/any-of.ts';
import type { Database } from '../db/schema.ts';

export type Invited = {
  userId: string;
  name: string;
  role: Role;
  username: string | null;
  email: string | null;
  locale: Locale;
  isSuspended: boolean;
  children: string[];
};

/** These people of the school, in the order in which they were named; one of another school is refused like one of none. */
export async function accessInvitees(
  trx: Transaction<Database>,
  establishmentId: string,
  userIds: readonly string[],
): Promise<Invited[]> {
  const wanted = [...new Set(userIds)];
  const rows = await trx
    .selectFrom('membership')
    .innerJoin('user', 'user.id', 'membership.userId')
    .select(['membership.userId', 'membership.name', 'membership.role', 'membership.username'])
    .select(['user.email', 'user.locale'])
    .select(sql<boolean>`membership.suspended_at is not null`.as('isSuspended'))
    .select(
      sql<string[]>`array(
        select child.name from guardian_of g
        join membership child on child.establishment_id = g.establishment_id and child.user_id = g.student_id
        where g.establishment_id = membership.establishment_id and g.guardian_id = membership.user_id
        order by child.name_folded)`.as('children'),
    )
    .where('membership.establishmentId', '=', establishmentId)
    .where('membership.userId', '=', anyOf(wanted))
    .execute();
  if (rows.length < wanted.length) throw new Refusal('person.unknown');
  const byId = new Map(rows.map((row) => [row.userId, row]));
  return wanted.map((userId) => byId.get(userId)!);
}
