import type { Transaction } from 'kysely';
import { Refusal } from '../../shared/refusals.ts';
import type { MemberContext } from '../context.ts';
import { inSchools } from '../db/in-schools.ts';
import type { Database } from '../db/schema.ts';
import { maySee } from './may-see.ts';

/**
 * A photo as it may be read at this moment: by whoever sees its person in a school that shows it, and by that person. To everyone else it does
 * not exist. Null instead of its bytes where the caller `has` it.
 */
export function readPhoto(ctx: MemberContext, id: string, has: boolean): Promise<Buffer | null> {
  return inSchools(ctx, async (trx) => {
    const isThere = (await isOwn(trx, ctx.credential.userId, id)) || (await isSeen(trx, ctx.credential.userId, id));
    if (!isThere) throw new Refusal('photo.unknown');
    if (has) return null;
    const photo = await trx.selectFrom('accountPhoto').select('picture').where('id', '=', id).executeTakeFirst();
    if (!photo) throw new Refusal('photo.unknown');
    return photo.picture;
  });
}

async function isOwn(trx: Transaction<Database>, userId: string, id: string): Promise<boolean> {
  const own = trx.selectFrom('accountPhoto').select('id').where('id', '=', id).where('userId', '=', userId);
  return (await own.executeTakeFirst()) !== undefined;
}

/** In any of the schools that the two share. */
async function isSeen(trx: Transaction<Database>, userId: string, id: string): Promise<boolean> {
  const shown = await trx
    .selectFrom('membership as theirs')
    .innerJoin('membership as own', 'own.establishmentId', 'theirs.establishmentId')
    .innerJoin('establishment', 'establishment.id', 'theirs.establishmentId')
    .where('theirs.photo', '=', id)
    .where('own.userId', '=', userId)
    .where('own.suspendedAt', 'is', null)
    .select(['theirs.establishmentId', 'theirs.userId', 'theirs.role', 'own.role as ownRole', 'establishment.settings'])
    .execute();
  for (const { establishmentId, settings, ownRole, ...one } of shown)
    if (await maySee(trx, { establishmentId, userId, role: ownRole }, one, settings)) return true;
  return false;
}
