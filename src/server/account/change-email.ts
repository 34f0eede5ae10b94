import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import type * as z from 'zod/mini';
import type { OwnEmailChange } from '../../shared/account.ts';
import type { changeEmailInput } from '../../shared/account-inputs.ts';
import { Refusal } from '../../shared/refusals.ts';
import { verifyPassword } from '../auth/password.ts';
import type { MemberContext } from '../context.ts';
import type { Database } from '../db/schema.ts';
import { planMails } from '../email/plan-mails.ts';
import { ringAccount } from './ring.ts';

/** For how long whoever reads the mails of the new address may say yes. */
const dayMs = 86_400_000;

/**
 * Has a link sent to another address, with which the caller signs in once it was confirmed there, and a notice to the one from before. Whether
 * somebody else has that address is told to whoever reads its mails alone. Another that waited is over.
 */
export async function changeEmail(
  ctx: MemberContext,
  { email, password }: z.infer<typeof changeEmailInput>,
): Promise<void> {
  if (!ctx.mail.isOn) throw new Refusal('email.off');
  const { userId } = ctx.credential;
  const user = await ctx.accounts
    .selectFrom('user')
    .select(['email', 'passwordHash'])
    .where('id', '=', userId)
    .executeTakeFirst();
  const isRight = () => verifyPassword(password, user?.passwordHash);
  const known = await ctx.throttle.change(userId, async () => ((await isRight()) ? user : null));
  if (!known) throw new Refusal('password.wrong');
  if (known.email === null) throw new Refusal('email.none');
  if (known.email === email) throw new Refusal('email.same');
  await ctx.rates.changeEmail(userId);
  await keep(ctx, { userId, from: known.email, email });
  ringAccount(ctx, [userId], { what: 'me' });
}

type Change = { userId: string; from: string; email: string };

async function keep({ accounts }: MemberContext, { userId, from, email }: Change): Promise<void> {
  const changeId = randomUUID();
  await accounts.transaction().execute(async (trx) => {
    await trx.selectFrom('user').select('id').where('id', '=', userId).forUpdate().execute();
    await endWaiting(trx, userId);
    const expiresAt = new Date(Date.now() + dayMs);
    await trx.insertInto('emailChange').values({ id: changeId, userId, email, expiresAt }).execute();
    const mail = { userId, slot: changeId, about: { changeId }, forMs: dayMs };
    await planMails(trx, [
      { ...mail, kind: 'emailChange', address: email },
      { ...mail, kind: 'emailChangeNotice', address: from },
    ]);
  });
}

/** Takes the address back that waits; its links open nothing any more. */
export async function cancelEmailChange(ctx: MemberContext): Promise<void> {
  const { userId } = ctx.credential;
  await ctx.rates.change(userId);
  await endWaiting(ctx.accounts, userId);
  ringAccount(ctx, [userId], { what: 'me' });
}

async function endWaiting(db: Kysely<Database>, userId: string): Promise<void> {
  await db
    .updateTable('emailChange')
    .set({ revokedAt: new Date() })
    .where('userId', '=', userId)
    .where('usedAt', 'is', null)
    .where('revokedAt', 'is', null)
    .execute();
}

/** Whether the caller can change their address themselves, and which one waits. */
export async function ownEmailChange({ accounts, mail, credential }: MemberContext): Promise<OwnEmailChange> {
  const waiting = await accounts
    .selectFrom('emailChange')
    .select(['email', 'expiresAt'])
    .where('userId', '=', credential.userId)
    .where('usedAt', 'is', null)
    .where('revokedAt', 'is', null)
    .where('expiresAt', '>', new Date())
    .executeTakeFirst();
  return { byEmail: mail.isOn, waiting: waiting ?? null };
}
