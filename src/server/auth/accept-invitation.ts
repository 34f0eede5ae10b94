import type { Transaction, Updateable } from 'kysely';
import type * as z from 'zod/mini';
import type { acceptInvitationInput } from '../../shared/inputs.ts';
import type { Me } from '../../shared/me.ts';
import { Refusal } from '../../shared/refusals.ts';
import type { Context } from '../context.ts';
import type { Database } from '../db/schema.ts';
import { endAllSessions } from './end-sessions.ts';
import { findInvitation, readInvitation, stateOf } from './find-invitation.ts';
import { hashPassword } from './password.ts';
import { startSession } from './sign-in.ts';
import { refuseWeakPassword } from './weak-password.ts';

/** Sets the password of whoever holds the link or the card, once, signs them in and ends every other session of theirs. A used, expired or invented one is refused alike. */
export async function acceptInvitation(ctx: Context, input: z.infer<typeof acceptInvitationInput>): Promise<Me> {
  const { setCookie } = ctx;
  if (!setCookie) throw new Refusal('session.httpOnly');
  const invited = await findInvitation(ctx, input.token);
  if (!invited || stateOf(invited) !== 'open') throw new Refusal('invitation.invalid');
  const { userId, email, accountName, name, username } = invited;
  refuseWeakPassword(input.password, [email ?? '', accountName, name ?? '', username ?? '', input.name ?? '']);
  const passwordHash = await hashPassword(input.password);
  const renamed = input.name ? { name: input.name } : {};
  await spend(ctx, invited, { passwordHash, ...renamed });
  // One that was begun with a password from before, by whoever knows that, would outlive it.
  await endAllSessions(ctx, userId);
  return startSession(ctx, setCookie, userId, passwordHash);
}

type Spent = { tokenHash: string; userId: string };

/**
 * All or nothing, that nobody is left with a link used up and no password. Of two who hold the same link at the same moment, one: what
 * it is good for is asked once more under lock. No other link of the account opens it any more.
 */
async function spend({ accounts }: Context, spent: Spent, changes: Updateable<Database['user']>): Promise<void> {
  const { tokenHash, userId } = spent;
  await accounts.transaction().execute(async (trx) => {
    await lockLinks(trx, userId);
    const found = await readInvitation(trx, { column: 'tokenHash', digest: tokenHash });
    if (!found || stateOf(found) !== 'open') throw new Refusal('invitation.invalid');
    const now = new Date();
    await trx.updateTable('invitation').set({ usedAt: now }).where('tokenHash', '=', tokenHash).execute();
    await trx
      .updateTable('invitation')
      .set({ revokedAt: now })
      .where('userId', '=', userId)
      .where('usedAt', 'is', null)
      .where('revokedAt', 'is', null)
      .execute();
    await trx.updateTable('user').set(changes).where('id', '=', userId).execute();
  });
}

/**
 * The links first and then the account, as whoever makes another in their place takes them: the other way round the two would wait for
 * each other. As long as the account is locked no other school takes it in.
 */
async function lockLinks(trx: Transaction<Database>, userId: string): Promise<void> {
  const links = trx.selectFrom('invitation').select('tokenHash').where('userId', '=', userId);
  await links.where('usedAt', 'is', null).where('revokedAt', 'is', null).orderBy('tokenHash').forUpdate().execute();
  await trx.selectFrom('user').select('id').where('id', '=', userId).forUpdate().execute();
}
