import type * as z from 'zod/mini';
import type { announcementInput } from '../../shared/announcement-inputs.ts';
import type { Announcement } from '../../shared/announcements.ts';
import { Refusal } from '../../shared/refusals.ts';
import { ringAccount } from '../account/ring.ts';
import type { MemberContext } from '../context.ts';
import { writeInSchools } from '../db/in-schools.ts';
import { giveFilesBack } from '../files/hold-for-announcement.ts';
import { accessAnnouncement } from './access.ts';
import { shownAnnouncement } from './shown.ts';

/**
 * Takes back an announcement that is not out, which its author alone may, and answers it, so that nothing that was typed is lost; its files can be announced for
 * one more day. Taken back again it is the same. One that goes out at this moment is waited for, and is out.
 */
export async function takeBackAnnouncement(
  ctx: MemberContext,
  { id }: z.infer<typeof announcementInput>,
): Promise<Announcement> {
  const { userId } = ctx.credential;
  await ctx.rates.edit(userId);
  const taken = await writeInSchools(ctx, async (trx) => {
    const { row } = await accessAnnouncement({ ...ctx, db: trx }, id);
    if (row.authorId !== userId) throw new Refusal('announcement.unknown');
    const locked = trx.selectFrom('announcement').select('state').where('id', '=', id).forUpdate();
    const { state } = await locked.executeTakeFirstOrThrow();
    if (state === 'published' || state === 'recalled') throw new Refusal('announcement.isOut');
    if (state === 'waiting') {
      await trx.updateTable('announcement').set({ state: 'takenBack' }).where('id', '=', id).execute();
      await giveFilesBack(trx, row, 1);
    }
    return shownAnnouncement(trx, { ...row, state: state === 'waiting' ? 'takenBack' : state });
  });
  ringAccount(ctx, [userId], { what: 'announcements' });
  return taken;
}
