import { randomUUID } from 'node:crypto';
import type { Transaction } from 'kysely';
import type * as z from 'zod/mini';
import type { inviteInput } from '../../shared/invitation-inputs.ts';
import type { AccessCard, AccessCards } from '../../shared/invitations.ts';
import { ringAccount } from '../account/ring.ts';
import { keepInAudit } from '../audit/keep.ts';
import type { MemberContext } from '../context.ts';
import { inSchools } from '../db/in-schools.ts';
import type { Database } from '../db/schema.ts';
import { accessAdmin } from '../establishments/access.ts';
import { commitChange } from '../live/log/commit-change.ts';
import type { Caller } from '../people/reachable.ts';
import { accountsOf } from './accounts.ts';
import { accessInvitees } from './invitees.ts';
import { makeCards, newLinks } from './make-cards.ts';
import { addNewcomers, prepareNewcomers, refuseUnknownClasses, type Newcomer } from './newcomers.ts';

/**
 * Invites people of the school, or who comes to it: for each who has no password yet a link and a short code, shown this once, in
 * place of those from before. Kept in the audit.
 */
export async function invite(ctx: MemberContext, input: z.infer<typeof inviteInput>): Promise<AccessCards> {
  await ctx.rates.change(ctx.credential.userId);
  const { establishmentId } = await inSchools(ctx, async (trx) => {
    const admin = await accessAdmin({ ...ctx, db: trx }, input.establishmentId);
    await accessInvitees(trx, admin.establishmentId, input.userIds ?? []);
    await refuseUnknownClasses(trx, admin.establishmentId, input.people ?? []);
    return admin;
  });
  const said = await prepareNewcomers(ctx, establishmentId, input.people ?? []);
  const newcomers = said.filter(({ isTaken }) => !isTaken);
  const userIds = input.userIds ?? newcomers.map(({ userId }) => userId);
  const accounts = await accountsOf(ctx, establishmentId, userIds);
  const links = await newLinks(accounts, false);
  const { added, ...cards } = await commitChange(ctx, establishmentId, async (trx) => {
    const admin = await accessAdmin({ ...ctx, db: trx }, establishmentId);
    const added = await addNewcomers(trx, establishmentId, newcomers);
    await auditNewcomers(trx, admin, added, newcomers);
    const made = await makeCards(trx, { admin, userIds, accounts, links }, false);
    return { result: { ...made, added }, changes: [], standings: added };
  });
  ctx.dueRights.wake();
  ringAccount(ctx, added, { what: 'me' });
  return {
    ...cards,
    byEmail: ctx.mail.isOn,
    cards: [...cards.cards, ...said.filter(({ isTaken }) => isTaken).map(cardOfTaken)],
  };
}

/** Nothing is told of whose account it is. */
function cardOfTaken({ id: userId = randomUUID(), name, role, email = '' }: Newcomer): AccessCard {
  const said = { userId, name, role, email, username: null };
  return { ...said, locale: 'fr', classes: [], children: [], outcome: 'emailTaken', link: null };
}

async function auditNewcomers(
  trx: Transaction<Database>,
  admin: Caller,
  added: readonly string[],
  newcomers: readonly Newcomer[],
): Promise<void> {
  const roleOf = new Map(newcomers.map(({ userId, role }) => [userId, role]));
  const entries = added.map((subjectId) => ({ subjectId, detail: { role: roleOf.get(subjectId) ?? null } }));
  await keepInAudit(trx, admin, 'membership.added', ...entries);
}
