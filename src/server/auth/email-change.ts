import type { Kysely, Transaction } from 'kysely';
import type { EmailChange } from '../../shared/account.ts';
import { Refusal } from '../../shared/refusals.ts';
import { ringAccount } from '../account/ring.ts';
import type { Context } from '../context.ts';
import { codeOf } from '../db/is-unavailable.ts';
import type { Database } from '../db/schema.ts';
import { invitationHash } from './invitation-secrets.ts';

const uniqueViolation = '23505';

/** What a link to a new address is good for; however often it is asked, nothing is spent. One that was never given is refused. */
export async function emailChange(ctx: Context, token: string): Promise<EmailChange> {
  const found = await ctx.throttle.invitation(ctx.address, () => find(ctx.accounts, token));
  if (!found) throw new Refusal('email.linkInvalid');
  const state = stateOf(found);
  return state === 'open' ? { state, email: found.email } : { state };
}

/**
 * From now on the account signs in with the new address. Spent by a press alone, since programs that look through mails open what they find;
 * links with which the mails of the address before could set a password open nothing any more. One that is somebody else's by now is refused like a used link.
 */
export async function confirmEmailChange(ctx: Context, token: string): Promise<void> {
  const found = await ctx.throttle.invitation(ctx.address, () => find(ctx.accounts, token));
  if (!found) throw new Refusal('email.linkInvalid');
  try {
    await ctx.accounts.transaction().execute((trx) => spend(trx, found));
  } catch (error) {
    if (codeOf(error) === uniqueViolation) throw new Refusal('email.linkInvalid');
    throw error;
  }
  ringAccount(ctx, [found.userId], { what: 'me' });
}

type Found = NonNullable<Awaited<ReturnType<typeof find>>>;

function find(db: Kysely<Database>, token: string) {
  return db
    .selectFrom('emailChangeLink')
    .innerJoin('emailChange', 'emailChange.id', 'emailChangeLink.changeId')
    .select(['emailChange.id', 'userId', 'email', 'expiresAt', 'usedAt', 'revokedAt'])
    .where('tokenHash', '=', invitationHash(token))
    .executeTakeFirst()
    .then((row) => row ?? null);
}

function stateOf({ usedAt, revokedAt, expiresAt }: Pick<Found, 'usedAt' | 'revokedAt' | 'expiresAt'>) {
  if (usedAt) return 'used';
  if (revokedAt) return 'revoked';
  return expiresAt > new Date() ? 'open' : 'expired';
}

/** Of two presses at once, one. Links are locked before the account, as by whoever accepts one: the other way round the two would wait for each other. */
async function spend(trx: Transaction<Database>, { id, userId, email }: Found): Promise<void> {
  const now = new Date();
  await trx
    .updateTable('invitation')
    .set({ revokedAt: now })
    .where('userId', '=', userId)
    .where('establishmentId', 'is', null)
    .where('resets', '=', true)
    .where('usedAt', 'is', null)
    .where('revokedAt', 'is', null)
    .execute();
  await trx.selectFrom('user').select('id').where('id', '=', userId).forUpdate().execute();
  const used = await trx
    .updateTable('emailChange')
    .set({ usedAt: now })
    .where('id', '=', id)
    .where('usedAt', 'is', null)
    .where('revokedAt', 'is', null)
    .where('expiresAt', '>', now)
    .returning('id')
    .executeTakeFirst();
  if (!used) throw new Refusal('email.linkInvalid');
  await trx.updateTable('user').set({ email }).where('id', '=', userId).execute();
}
