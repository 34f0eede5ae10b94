import { sql } from 'kysely';
import type * as z from 'zod/mini';
import type { announcementInput, announcementsSentInput } from '../../shared/announcement-inputs.ts';
import { isOut, outStates, type Announcement, type AnnouncementPage } from '../../shared/announcements.ts';
import { isStaff } from '../../shared/may.ts';
import { Refusal } from '../../shared/refusals.ts';
import type { MemberContext } from '../context.ts';
import { inSchools } from '../db/in-schools.ts';
import { accessMembership } from '../establishments/access.ts';
import { accessAnnouncement, announcementsOf } from './access.ts';
import { shownAnnouncement, shownAnnouncements } from './shown.ts';

const atOnce = 30;

/** What the caller announced, the latest first; for an admin what anybody of the school did and is out. */
export async function announcementsSent(
  ctx: MemberContext,
  { establishmentId, cursor }: z.infer<typeof announcementsSentInput>,
): Promise<AnnouncementPage> {
  await ctx.rates.list(ctx.credential.userId);
  return inSchools(ctx, async (trx) => {
    const caller = await accessMembership({ ...ctx, db: trx }, establishmentId);
    if (!isStaff(caller.role)) throw new Refusal('announcement.staffOnly');
    const rows = await announcementsOf(trx)
      .where('announcement.establishmentId', '=', caller.establishmentId)
      .where((eb) => {
        const isOwn = eb('announcement.authorId', '=', caller.userId);
        return caller.role === 'admin' ? eb.or([isOwn, eb('announcement.state', 'in', outStates)]) : isOwn;
      })
      .$if(cursor !== undefined, (query) => query.where(before(cursor!)))
      .orderBy('announcement.createdAt', 'desc')
      .orderBy('announcement.id', 'desc')
      .limit(atOnce + 1)
      .execute();
    const page = rows.slice(0, atOnce);
    const last = rows.length > atOnce ? page.at(-1) : undefined;
    const items = await shownAnnouncements(trx, page);
    return { items, nextCursor: last ? `${last.createdAt.getTime()}_${last.id}` : null };
  });
}

/** One announcement, for its author, and, of what is out, for the admins of its school. */
export function announcement(ctx: MemberContext, { id }: z.infer<typeof announcementInput>): Promise<Announcement> {
  return inSchools(ctx, async (trx) => {
    const { row, caller } = await accessAnnouncement({ ...ctx, db: trx }, id);
    if (!isOut(row) && row.authorId !== caller.userId) throw new Refusal('announcement.unknown');
    return shownAnnouncement(trx, row);
  });
}

function before(cursor: string) {
  const [, time, id] = /^(\d{1,15})_([\da-f-]{36})$/.exec(cursor) ?? [];
  if (!time || !id) throw new Refusal('page.cursorInvalid');
  return sql<boolean>`(announcement.created_at, announcement.id) < (${new Date(Number(time))}, ${id}::uuid)`;
}
