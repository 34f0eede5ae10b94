import type { Profile } from '../../shared/account.ts';
import { Refusal } from '../../shared/refusals.ts';
import type { Reader } from '../context.ts';
import { inSchools } from '../db/in-schools.ts';
import { showsPhoto } from '../photos/shows-photo.ts';
import { tookPhoto } from '../photos/took-photo.ts';

/** How the caller signs in, what they call themselves, and what each of their schools calls them. */
export function profile(ctx: Reader): Promise<Profile> {
  const { userId } = ctx.credential;
  return inSchools(ctx, async (trx) => {
    const user = await trx
      .selectFrom('user')
      .leftJoin('accountPhoto', 'accountPhoto.userId', 'user.id')
      .select(['user.name', 'user.email', 'accountPhoto.id as photo'])
      .where('user.id', '=', userId)
      .executeTakeFirst();
    if (!user) throw new Refusal('session.none');
    const schools = await trx
      .selectFrom('membership')
      .innerJoin('establishment', 'establishment.id', 'membership.establishmentId')
      .select(['establishment.id as establishmentId', 'establishment.name as school', 'establishment.code'])
      .select(['membership.name', 'membership.username'])
      .select([showsPhoto.as('showsPhoto'), tookPhoto.as('tookPhoto')])
      .where('membership.userId', '=', userId)
      .where('membership.suspendedAt', 'is', null)
      .orderBy('establishment.name')
      .execute();
    return { ...user, schools };
  });
}
