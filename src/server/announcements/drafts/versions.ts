import type { Kysely } from 'kysely';
import { draftVersions } from '../../../shared/announcement-drafts.ts';
import type { Database } from '../../db/schema.ts';

/** The versions of a draft with who saved each, the latest first. */
export async function versionsOf(db: Kysely<Database>, draftIds: readonly string[]) {
  const rows = await db
    .selectFrom('announcementDraftVersion as v')
    .innerJoin('membership', (join) =>
      join.onRef('membership.establishmentId', '=', 'v.establishmentId').onRef('membership.userId', '=', 'v.savedBy'),
    )
    .select(['v.draftId', 'v.version', 'v.content', 'v.savedAt', 'v.savedBy as userId', 'membership.name'])
    .where('v.draftId', 'in', [...draftIds])
    .orderBy('v.version', 'desc')
    .execute();
  return rows.map(({ userId, name, ...row }) => ({ ...row, savedBy: { userId, name } }));
}

/** Beyond so many the first ones go. */
export async function forgetFirst(db: Kysely<Database>, draftId: string, latest: number): Promise<void> {
  await db
    .deleteFrom('announcementDraftVersion')
    .where('draftId', '=', draftId)
    .where('version', '<=', latest - draftVersions)
    .execute();
}
