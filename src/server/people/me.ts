import { mayOf } from '../../shared/may.ts';
import type { Me } from '../../shared/public.ts';
import { Refusal } from '../../shared/refusals.ts';
import type { MemberContext } from '../context.ts';
import type { Owner } from '../credentials/credential.ts';

/** Who the caller is, and what they may do in each of their establishments. */
export async function me({ db, credential }: Pick<MemberContext, 'db'> & { credential: Owner }): Promise<Me> {
  const user = await db
    .selectFrom('user')
    .select(['id', 'name', 'email', 'locale'])
    .where('id', '=', credential.userId)
    .executeTakeFirst();
  if (!user) throw new Refusal('session.none');
  const rows = await db
    .selectFrom('membership')
    .innerJoin('establishment', 'establishment.id', 'membership.establishmentId')
    .select(['establishment.id', 'establishment.name', 'establishment.timezone', 'membership.role'])
    .where('membership.userId', '=', credential.userId)
    .where('membership.suspendedAt', 'is', null)
    .orderBy('establishment.name')
    .execute();
  return { user, memberships: rows.map(({ role, ...establishment }) => ({ establishment, role, may: mayOf(role) })) };
}
