import type { Transaction } from 'kysely';
import type * as z from 'zod/mini';
import type { lettersInput } from '../../shared/announcement-inputs.ts';
import { hasEnded } from '../../shared/announcements.ts';
import { lettersAtOnce, type LetterAccess, type PrintedLetters } from '../../shared/printed-letters.ts';
import { mayResetPupils } from '../../shared/may.ts';
import { Refusal } from '../../shared/refusals.ts';
import type { MemberContext } from '../context.ts';
import { inSchools } from '../db/in-schools.ts';
import type { Database } from '../db/schema.ts';
import { readSettings } from '../establishments/read-settings.ts';
import { accountsOf } from '../invitations/accounts.ts';
import { accessInvitees } from '../invitations/invitees.ts';
import { schoolOf } from '../invitations/make-cards.ts';
import { pupilsToReset } from '../invitations/pupils-to-reset.ts';
import { classesOf } from '../people/classes-of.ts';
import type { Caller } from '../people/reachable.ts';
import { accessAnnouncement } from './access.ts';
import { countLedger } from './count-ledger.ts';
import { isPlanned } from './is-planned.ts';
import { ledgerRows } from './ledger-rows.ts';
import { placeOf } from './places.ts';

/**
 * To whom a letter is printed, as nothing of an announcement that is out has reached them, by name, so many at once as are printed together. For whoever reads its ledger. It
 * makes no code and says of nobody more than whether they have opened their account.
 */
export async function announcementLetters(
  ctx: MemberContext,
  { id, after }: z.infer<typeof lettersInput>,
): Promise<PrintedLetters> {
  await ctx.rates.list(ctx.credential.userId);
  const { row, caller } = await inSchools(ctx, (trx) => accessAnnouncement({ ...ctx, db: trx }, id));
  if (row.state === 'recalled') throw new Refusal('announcement.recalled');
  if (row.state !== 'published') throw new Refusal('announcement.notOut');
  if (hasEnded(row, Date.now())) throw new Refusal('announcement.ended');
  if (!(await isPlanned(ctx.live, row))) throw new Refusal('announcement.notPlanned');
  const of = { ...row, isMailOn: ctx.mail.isOn };
  const found = await ledgerRows(ctx.live, of, { show: 'unreached', after, limit: lettersAtOnce + 1 });
  const page = found.slice(0, lettersAtOnce);
  const userIds = page.map(({ userId }) => userId);
  const accounts = await accountsOf(ctx, row.establishmentId, userIds);
  const isInUse = new Set(accounts.filter((one) => one.isInUse).map((one) => one.id));
  const { unreached: total } = await countLedger(ctx.live, of);
  return inSchools(ctx, async (trx) => {
    const people = await accessInvitees(trx, row.establishmentId, userIds);
    const classes = await classesOf(trx, row.establishmentId, userIds);
    const mayCode = await mayMakeCodes(trx, caller, userIds);
    const accessOf = (userId: string): LetterAccess =>
      isInUse.has(userId) ? 'account' : mayCode(userId) ? 'code' : 'office';
    return {
      school: await schoolOf(trx, row.establishmentId),
      items: people.map(({ email: _, isSuspended: __, ...one }) => ({
        ...one,
        classes: classes.get(one.userId) ?? [],
        access: accessOf(one.userId),
      })),
      total,
      next: found.length > lettersAtOnce ? placeOf(page.at(-1)!) : null,
    };
  });
}

/** As the verbs that make cards decide it, which decide it again when they are asked to. */
async function mayMakeCodes(
  trx: Transaction<Database>,
  caller: Caller,
  userIds: readonly string[],
): Promise<(userId: string) => boolean> {
  if (caller.role === 'admin') return () => true;
  if (!mayResetPupils(caller.role, await readSettings(trx, caller.establishmentId))) return () => false;
  const pupils = await pupilsToReset(trx, caller, userIds);
  return (userId) => pupils.has(userId);
}
