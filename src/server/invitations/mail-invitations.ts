import { createHash } from 'node:crypto';
import { sql, type Transaction } from 'kysely';
import type * as z from 'zod/mini';
import type { accessInput } from '../../shared/invitation-inputs.ts';
import type { MailedInvitations } from '../../shared/invitations.ts';
import { Refusal } from '../../shared/refusals.ts';
import { keepInAudit } from '../audit/keep.ts';
import type { MemberContext } from '../context.ts';
import { anyOf } from '../db/any-of.ts';
import type { Database } from '../db/schema.ts';
import { planMails, type Wanted } from '../email/plan-mails.ts';
import { changeAsAdmin } from '../people/change-as-admin.ts';
import { accessInvitees } from './invitees.ts';

/**
 * Sends the links that were made for these people and nobody has used, to the e-mails by which they sign in: each mail bears a link of its
 * own, and the card stays good. The same card to the same address goes once, however often it is asked. Kept in the audit.
 */
export async function mailInvitations(
  ctx: MemberContext,
  { establishmentId: asked, userIds }: z.infer<typeof accessInput>,
): Promise<MailedInvitations> {
  return changeAsAdmin(ctx, asked, async (trx, admin) => {
    const { establishmentId } = admin;
    const people = await accessInvitees(trx, establishmentId, userIds);
    if (!ctx.mail.isOn) throw new Refusal('email.off');
    const offers = await openOffers(trx, establishmentId, userIds);
    const noEmail = people.filter(({ email }) => email === null);
    const noLink = people.filter(({ email, userId }) => email !== null && !offers.has(userId));
    const written = people.flatMap(({ userId, email }) => {
      const offer = offers.get(userId);
      return email !== null && offer ? [wanted(establishmentId, { userId, email }, offer)] : [];
    });
    await planMails(trx, written);
    const mailed = written.map(({ userId }) => userId);
    await keepInAudit(trx, admin, 'invitation.mailed', ...mailed.map((subjectId) => ({ subjectId, detail: {} })));
    const ids = (some: typeof people) => some.map(({ userId }) => userId);
    return { result: { mailed, noEmail: ids(noEmail), noLink: ids(noLink) }, changes: [] };
  });
}

type Offer = { madeAt: Date; expiresAt: Date };

/** Of several links that are open the first is what was offered; the others are its mails'. */
async function openOffers(
  trx: Transaction<Database>,
  establishmentId: string,
  userIds: readonly string[],
): Promise<Map<string, Offer>> {
  const rows = await trx
    .selectFrom('invitation')
    .select(['userId', sql<Date>`min(created_at)`.as('madeAt'), sql<Date>`max(expires_at)`.as('expiresAt')])
    .where('establishmentId', '=', establishmentId)
    .where('userId', '=', anyOf(userIds))
    .where('usedAt', 'is', null)
    .where('revokedAt', 'is', null)
    .where('expiresAt', '>', new Date())
    .groupBy('userId')
    .execute();
  return new Map(rows.map(({ userId, ...offer }) => [userId, offer]));
}

type Person = { userId: string; email: string };

function wanted(establishmentId: string, { userId, email }: Person, { madeAt, expiresAt }: Offer) {
  const where = createHash('sha256').update(email).digest('hex').slice(0, 16);
  return {
    kind: 'invitation',
    userId,
    establishmentId,
    slot: `${establishmentId} ${madeAt.getTime()} ${where}`,
    address: email,
    about: { madeAt },
    forMs: expiresAt.getTime() - Date.now(),
  } as const satisfies Wanted;
}
