import type * as z from 'zod/mini';
import type { ledgerInput } from '../../shared/announcement-inputs.ts';
import { ledgerPage, type Ledger } from '../../shared/announcements.ts';
import type { MemberContext } from '../context.ts';
import { inSchools } from '../db/in-schools.ts';
import { accessAnnouncement } from './access.ts';
import { countLedger } from './count-ledger.ts';
import { isPlanned } from './is-planned.ts';
import { ledgerRows } from './ledger-rows.ts';
import { placeOf } from './places.ts';

/**
 * What became of an announcement with each of whom it is for, by name, a page at a time, and how many are in each state: together they
 * are all whom it is for. For its author and the admins. What was decided of telling somebody is theirs to read, and for these two.
 */
export async function announcementLedger(ctx: MemberContext, input: z.infer<typeof ledgerInput>): Promise<Ledger> {
  await ctx.rates.list(ctx.credential.userId);
  const { row } = await inSchools(ctx, (trx) => accessAnnouncement({ ...ctx, db: trx }, input.id));
  const of = { ...row, isMailOn: ctx.mail.isOn };
  const counts = await countLedger(ctx.live, of);
  const isKnown = await isPlanned(ctx.live, row);
  const items =
    isKnown || input.show !== 'unreached' ? await ledgerRows(ctx.live, of, { ...input, limit: ledgerPage + 1 }) : [];
  const page = items.slice(0, ledgerPage);
  return {
    ...counts,
    unreached: isKnown ? counts.unreached : null,
    silent: row.importance === 'acknowledgement' ? counts.silent : 0,
    items: page.map(({ nameFolded: _, ...one }) => one),
    next: items.length > ledgerPage ? placeOf(page.at(-1)!) : null,
  };
}
