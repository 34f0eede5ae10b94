import { isDeepStrictEqual } from 'node:util';
import { sql, type Transaction } from 'kysely';
import type * as z from 'zod/mini';
import type { DraftContent, SavedDraft } from '../../../shared/announcement-drafts.ts';
import type { saveAnnouncementDraftInput } from '../../../shared/announcement-inputs.ts';
import { isStaff } from '../../../shared/may.ts';
import { Refusal } from '../../../shared/refusals.ts';
import { ringAccount } from '../../account/ring.ts';
import type { MemberContext } from '../../context.ts';
import { writeInSchools } from '../../db/in-schools.ts';
import type { Database } from '../../db/schema.ts';
import { accessMembership } from '../../establishments/access.ts';
import { accessDraft, holdDraft } from './access.ts';
import { hearersOf, shareWith } from './staff.ts';
import { contentOf, forgetFirst, versionsOf } from './versions.ts';

type Input = z.infer<typeof saveAnnouncementDraftInput>;
type Draft = Awaited<ReturnType<typeof accessDraft>>['draft'];

/**
 * Keeps a version more of a draft, or the first one, and whose was saved since the one that it goes on from: that one is kept too. Saved again, as after a lost answer, it is
 * the same. With whom it is shared its author alone says.
 */
export async function saveAnnouncementDraft(ctx: MemberContext, input: Input): Promise<SavedDraft> {
  const { userId } = ctx.credential;
  await ctx.rates.draft(userId);
  const { saved, hearers } = await writeInSchools(ctx, async (trx) => {
    await holdDraft(trx, input.id);
    const draft = await draftFor({ ...ctx, trx }, input);
    // With whom it is shared no more hears that as well.
    const before = await hearersOf(trx, draft);
    if (input.staff && draft.authorId === userId) await shareWith(trx, draft, input.staff);
    const saved = await keep(trx, draft, userId, input);
    return { saved, hearers: [...new Set([...before, ...(await hearersOf(trx, draft))])] };
  });
  ringAccount(ctx, hearers, { what: 'announcements' }, ctx.connection);
  return saved;
}

type Writing = Pick<MemberContext, 'credential'> & { trx: Transaction<Database> };

/** The draft, begun where there is none of that name. */
async function draftFor({ trx, credential }: Writing, { id, establishmentId: named, basedOn }: Input): Promise<Draft> {
  if (basedOn === 0) {
    const { establishmentId, userId: authorId, role } = await accessMembership({ db: trx, credential }, named);
    if (!isStaff(role)) throw new Refusal('announcement.staffOnly');
    const begun = { establishmentId, id, authorId };
    const made = await trx
      .insertInto('announcementDraft')
      .values(begun)
      .onConflict((conflict) => conflict.column('id').doNothing())
      .returning('id')
      .executeTakeFirst();
    if (made) return begun;
  }
  const { draft } = await accessDraft({ db: trx, credential }, id);
  return draft;
}

async function keep(
  trx: Transaction<Database>,
  { id: draftId, establishmentId }: Draft,
  savedBy: string,
  { basedOn, content }: Input,
): Promise<SavedDraft> {
  const versions = await versionsOf(trx, draftId);
  const [latest] = versions;
  const mine = versions.find((one) => one.savedBy.userId === savedBy && one.version > basedOn);
  if (mine && isDeepStrictEqual(await contentOf(trx, draftId, mine.version), content))
    return { version: mine.version, overtaken: null };
  const version = (latest?.version ?? 0) + 1;
  const kept = sql<DraftContent>`${JSON.stringify(content)}::jsonb`;
  await trx
    .insertInto('announcementDraftVersion')
    .values({ establishmentId, draftId, version, savedBy, content: kept })
    .execute();
  await forgetFirst(trx, draftId, version);
  const other = versions.find((one) => one.version > basedOn && one.savedBy.userId !== savedBy);
  return { version, overtaken: other ?? null };
}
