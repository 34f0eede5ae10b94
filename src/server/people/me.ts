import { mayOf } from '../../shared/may.ts';
import type { Me } from '../../shared/public.ts';
import { settingsFrom } from '../../shared/school-settings.ts';
import { Refusal } from '../../shared/refusals.ts';
import type { MemberContext } from '../context.ts';

/** Who the caller is, and what they may do in each of their establishments. */
export async function me({ db, session }: Pick<MemberContext, 'db' | 'session'>): Promise<Me> {
  const user = await db
    .selectFrom('user')
    .select(['id', 'name', 'email', 'locale'])
    .where('id', '=', session.userId)
    .executeTakeFirst();
  if (!user) throw new Refusal('session.none');
  const rows = await db
    .selectFrom('membership')
    .innerJoin('establishment', 'establishment.id', 'membership.establishmentId')
    .select(['establishment.id', 'establishment.name', 'establishment.timezone', 'establishment.settings'])
    .select('membership.role')
    .where('membership.userId', '=', session.userId)
    .where('membership.suspendedAt', 'is', null)
    .orderBy('establishment.name')
    .execute();
  const memberships = rows.map(({ role, settings, ...establishment }) => {
    return { establishment, role, may: mayOf(role, settingsFrom(settings).contactRules) };
  });
  return { user, memberships };
}
