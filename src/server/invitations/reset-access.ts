import type { Transaction } from 'kysely';
import type * as z from 'zod/mini';
import type { accessInput } from '../../shared/invitation-inputs.ts';
import type { AccessCards } from '../../shared/invitations.ts';
import { mayResetPupils } from '../../shared/may.ts';
import { Refusal } from '../../shared/refusals.ts';
import type { MemberContext } from '../context.ts';
import { inSchools } from '../db/in-schools.ts';
import type { Database } from '../db/schema.ts';
import { accessMembership } from '../establishments/access.ts';
import { readSettings } from '../establishments/read-settings.ts';
import { commitChange } from '../live/log/commit-change.ts';
import type { Caller } from '../people/reachable.ts';
import { accountsOf } from './accounts.ts';
import { accessInvitees } from './invitees.ts';
import { makeCards, newLinks } from './make-cards.ts';
import { pupilsToReset } from './pupils-to-reset.ts';

/**
 * A card for each with which they choose another password, which ends every session of theirs; for who never had one, an invitation.
 * Admins make them for everyone but themselves, teachers, where the school lets them, for the pupils without an e-mail of their own
 * classes. Kept in the audit.
 */
export async function resetAccess(ctx: MemberContext, input: z.infer<typeof accessInput>): Promise<AccessCards> {
  await ctx.rates.change(ctx.credential.userId);
  const { userIds } = input;
  const { establishmentId } = await inSchools(ctx, async (trx) => {
    const staff = await accessMembership({ ...ctx, db: trx }, input.establishmentId);
    await refuseOthers(trx, staff, userIds);
    return staff;
  });
  const accounts = await accountsOf(ctx, establishmentId, userIds);
  const links = await newLinks(accounts, true);
  return commitChange(ctx, establishmentId, async (trx) => {
    const staff = await accessMembership({ ...ctx, db: trx }, establishmentId);
    await refuseOthers(trx, staff, userIds);
    const made = await makeCards(trx, { admin: staff, userIds, accounts, links }, true);
    return { result: { ...made, byEmail: ctx.mail.isOn }, changes: [] };
  });
}

/** Who is none of the school is refused as unknown, to a teacher and an admin alike. */
async function refuseOthers(trx: Transaction<Database>, staff: Caller, userIds: readonly string[]): Promise<void> {
  if (!mayResetPupils(staff.role, await readSettings(trx, staff.establishmentId))) throw new Refusal('admin.needed');
  await accessInvitees(trx, staff.establishmentId, userIds);
  if (userIds.includes(staff.userId)) throw new Refusal('admin.notYourself');
  if (staff.role === 'admin') return;
  const taught = await pupilsToReset(trx, staff, userIds);
  if (userIds.some((userId) => !taught.has(userId))) throw new Refusal('access.notYours');
}
