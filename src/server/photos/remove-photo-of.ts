import type { Transaction } from 'kysely';
import type * as z from 'zod/mini';
import type { removePhotoInput } from '../../shared/people-inputs.ts';
import { Refusal } from '../../shared/refusals.ts';
import { toldAnew } from '../account/share-in.ts';
import { keepInAudit } from '../audit/keep.ts';
import type { MemberContext } from '../context.ts';
import type { Database } from '../db/schema.ts';
import { accessPerson } from '../people/access-people.ts';
import { changeAsAdmin } from '../people/change-as-admin.ts';

type Member = { establishmentId: string; userId: string };

/**
 * Takes away the photo by which a person is shown, as an admin of the school and in that school alone: the account keeps it, and another school
 * shows it as before. Refuses where the person has another one than was looked at; where it is gone already, it changes nothing.
 */
export function removePhotoOf(
  ctx: MemberContext,
  { establishmentId, userId, photo }: z.infer<typeof removePhotoInput>,
): Promise<void> {
  return changeAsAdmin(ctx, establishmentId, async (trx, admin, revision) => {
    const member = await accessPerson(trx, admin.establishmentId, userId);
    const { chosePhoto, takenPhoto } = await photosOf(trx, member);
    const isGone = chosePhoto === null || takenPhoto === photo;
    if (isGone) return { result: undefined, changes: [] };
    if (chosePhoto !== photo) throw new Refusal('photo.another');
    await takeAway(trx, member, photo);
    await keepInAudit(trx, admin, 'membership.photoRemoved', { subjectId: userId, detail: {} });
    return { result: undefined, changes: await toldAnew(trx, member, revision), rung: [userId] };
  });
}

function photosOf(trx: Transaction<Database>, { establishmentId, userId }: Member) {
  return trx
    .selectFrom('membership')
    .select(['chosePhoto', 'takenPhoto'])
    .where('establishmentId', '=', establishmentId)
    .where('userId', '=', userId)
    .executeTakeFirstOrThrow();
}

function takeAway(trx: Transaction<Database>, { establishmentId, userId }: Member, takenPhoto: string) {
  return trx
    .updateTable('membership')
    .set({ takenPhoto })
    .where('establishmentId', '=', establishmentId)
    .where('userId', '=', userId)
    .execute();
}
