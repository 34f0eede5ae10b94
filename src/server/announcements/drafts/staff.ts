import type { Kysely, Transaction } from 'kysely';
import { Refusal } from '../../../shared/refusals.ts';
import { anyOf } from '../../db/any-of.ts';
import type { Database } from '../../db/schema.ts';

type Draft = { id: string; establishmentId: string; authorId: string };

/** Of a draft those with whom it is shared and who are staff now, by name. */
export function staffOf(db: Kysely<Database>, { id, establishmentId }: Draft) {
  return db
    .selectFrom('announcementDraftStaff as s')
    .innerJoin('membership', (join) =>
      join.onRef('membership.establishmentId', '=', 's.establishmentId').onRef('membership.userId', '=', 's.userId'),
    )
    .select(['membership.userId', 'membership.name', 'membership.photo'])
    .where('s.establishmentId', '=', establishmentId)
    .where('s.draftId', '=', id)
    .where('membership.suspendedAt', 'is', null)
    .where('membership.role', 'in', ['admin', 'teacher'])
    .orderBy('membership.nameFolded')
    .execute();
}

/** Shares a draft with these and with nobody else. Each of them is staff of the school at this moment. */
export async function shareWith(trx: Transaction<Database>, draft: Draft, userIds: readonly string[]): Promise<void> {
  const { id: draftId, establishmentId, authorId } = draft;
  const wanted = [...new Set(userIds)].filter((userId) => userId !== authorId);
  const known = await trx
    .selectFrom('membership')
    .select('userId')
    .where('establishmentId', '=', establishmentId)
    .where('userId', '=', anyOf(wanted))
    .where('role', 'in', ['admin', 'teacher'])
    .where('suspendedAt', 'is', null)
    .execute();
  if (known.length < wanted.length) throw new Refusal('announcement.draftStaff');
  await trx.deleteFrom('announcementDraftStaff').where('draftId', '=', draftId).execute();
  const rows = wanted.map((userId) => ({ establishmentId, draftId, userId }));
  if (rows.length > 0) await trx.insertInto('announcementDraftStaff').values(rows).execute();
}

/** Who hears that a draft changed. */
export async function hearersOf(db: Kysely<Database>, draft: Draft): Promise<string[]> {
  return [draft.authorId, ...(await staffOf(db, draft)).map(({ userId }) => userId)];
}
