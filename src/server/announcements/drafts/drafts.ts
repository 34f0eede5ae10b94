import { sql, type ExpressionBuilder } from 'kysely';
import type * as z from 'zod/mini';
import type { AnnouncementDraft, DraftItem } from '../../../shared/announcement-drafts.ts';
import type { announcementDraftInput, announcementDraftsInput } from '../../../shared/announcement-inputs.ts';
import { isStaff } from '../../../shared/may.ts';
import { Refusal } from '../../../shared/refusals.ts';
import type { MemberContext } from '../../context.ts';
import { inSchools } from '../../db/in-schools.ts';
import type { Database } from '../../db/schema.ts';
import { accessMembership } from '../../establishments/access.ts';
import { namedPerson } from './named-person.ts';
import { namedGroups } from '../groups.ts';
import { accessDraft, draftsOf } from './access.ts';
import { staffOf } from './staff.ts';
import { contentOf, versionsOf } from './versions.ts';

const atOnce = 100;

/** What the caller began at a school, and what is shared with them there, the latest saved first. */
export async function announcementDrafts(
  ctx: MemberContext,
  { establishmentId }: z.infer<typeof announcementDraftsInput>,
): Promise<DraftItem[]> {
  await ctx.rates.list(ctx.credential.userId);
  return inSchools(ctx, async (trx) => {
    const caller = await accessMembership({ ...ctx, db: trx }, establishmentId);
    if (!isStaff(caller.role)) throw new Refusal('announcement.staffOnly');
    const rows = await draftsOf(trx, [caller])
      .innerJoinLateral(latest, (join) => join.onTrue())
      .innerJoin('membership', (join) =>
        join
          .onRef('membership.establishmentId', '=', 'announcementDraft.establishmentId')
          .onRef('membership.userId', '=', 'v.savedBy'),
      )
      .select(['v.version', 'v.title', 'v.savedAt', 'v.savedBy', 'membership.name'])
      .orderBy('v.savedAt', 'desc')
      .limit(atOnce)
      .execute();
    return rows.map(({ establishmentId: _, savedBy: userId, name, ...row }) => ({ ...row, savedBy: { userId, name } }));
  });
}

/** Of its text nothing but the title: of a hundred drafts the texts would be megabytes. */
function latest(eb: ExpressionBuilder<Database, 'announcementDraft'>) {
  return eb
    .selectFrom('announcementDraftVersion')
    .select(['version', 'savedAt', 'savedBy', sql<string>`content ->> 'title'`.as('title')])
    .whereRef('draftId', '=', 'announcementDraft.id')
    .orderBy('version', 'desc')
    .limit(1)
    .as('v');
}

/** A draft, by its latest version or by one of those that are kept. */
export function announcementDraft(
  ctx: MemberContext,
  { id, version }: z.infer<typeof announcementDraftInput>,
): Promise<AnnouncementDraft> {
  return inSchools(ctx, async (trx) => {
    const { draft } = await accessDraft({ ...ctx, db: trx }, id);
    const { establishmentId, authorId } = draft;
    const versions = await versionsOf(trx, id);
    const shown = version === undefined ? versions[0] : versions.find((one) => one.version === version);
    if (!shown) throw new Refusal('announcement.draftUnknown');
    const { audience, ...text } = await contentOf(trx, id, shown.version);
    const named = await namedGroups(trx, establishmentId, [...audience.groups, ...audience.except]);
    const groups = named.slice(0, audience.groups.length);
    return {
      id,
      establishmentId,
      author: await namedPerson(trx, establishmentId, authorId),
      staff: await staffOf(trx, draft),
      version: shown.version,
      versions,
      content: { ...text, audience: { groups, except: named.slice(groups.length) } },
    };
  });
}
