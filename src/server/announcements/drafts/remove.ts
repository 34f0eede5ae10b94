import type * as z from 'zod/mini';
import type { Transaction } from 'kysely';
import type { announcementInput } from '../../../shared/announcement-inputs.ts';
import { Refusal } from '../../../shared/refusals.ts';
import { ringAccount } from '../../account/ring.ts';
import type { MemberContext } from '../../context.ts';
import { writeInSchools } from '../../db/in-schools.ts';
import type { Database } from '../../db/schema.ts';
import { accessDraft, holdDraft } from './access.ts';
import { hearersOf } from './staff.ts';

/** Gives a draft up, with all its versions, which who began it alone may. */
export async function removeAnnouncementDraft(
  ctx: MemberContext,
  { id }: z.infer<typeof announcementInput>,
): Promise<void> {
  const { userId } = ctx.credential;
  await ctx.rates.draft(userId);
  const hearers = await writeInSchools(ctx, async (trx) => {
    await holdDraft(trx, id);
    const { draft } = await accessDraft({ ...ctx, db: trx }, id);
    if (draft.authorId !== userId) throw new Refusal('announcement.draftUnknown');
    const them = await hearersOf(trx, draft);
    await removeDraft(trx, id);
    return them;
  });
  ringAccount(ctx, hearers, { what: 'announcements' });
}

export async function removeDraft(trx: Transaction<Database>, id: string): Promise<void> {
  await trx.deleteFrom('announcementDraft').where('id', '=', id).execute();
}
