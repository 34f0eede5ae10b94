import type { Kysely } from 'kysely';
import { draftVersions, type DraftContent } from '../../../shared/announcement-drafts.ts';
import type { Database } from '../../db/schema.ts';

/** The versions of a draft with who saved each, the latest first. */
export async function versionsOf(db: Kysely<Database>, draftId: string) {
  const rows = await db
    .selectFrom('announcementDraftVersion as v')
    .innerJoin('membership', (join) =>
      join.onRef('membership.establishmentId', '=', 'v.establishmentId').onRef('membership.userId', '=', 'v.savedBy'),
    )
    .select(['v.version', 'v.savedAt', 'v.savedBy as userId', 'membership.name'])
    .where('v.draftId', '=', draftId)
    .orderBy('v.version', 'desc')
    .execute();
  return rows.map(({ userId, name, ...row }) => ({ ...row, savedBy: { userId, name } }));
}

/** What stands in a version, which may be long. */
export async function contentOf(db: Kysely<Database>, draftId: string, version: number): Promise<DraftContent> {
  const { content } = await db
    .selectFrom('announcementDraftVersion')
    .select('content')
    .where('draftId', '=', draftId)
    .where('version', '=', version)
    .executeTakeFirstOrThrow();
  return content;
}

/** Beyond so many the first ones go. */
export async function forgetFirst(db: Kysely<Database>, draftId: string, latest: number): Promise<void> {
  await db
    .deleteFrom('announcementDraftVersion')
    .where('draftId', '=', draftId)
    .where('version', '<=', latest - draftVersions)
    .execute();
}
