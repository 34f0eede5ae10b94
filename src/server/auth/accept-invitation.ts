import { createHash } from 'node:crypto';
import type { Updateable } from 'kysely';
import type * as z from 'zod/mini';
import type { acceptInvitationInput } from '../../shared/inputs.ts';
import type { Me } from '../../shared/public.ts';
import { Refusal } from '../../shared/refusals.ts';
import type { Context } from '../context.ts';
import type { Database } from '../db/schema.ts';
import { endAllSessions } from './end-sessions.ts';
import { hashPassword } from './password.ts';
import { startSession } from './sign-in.ts';
import { refuseWeakPassword } from './weak-password.ts';

/** Sets the password of whoever holds the link, once, signs them in and ends every other session of theirs. A used, expired or invented link is refused alike. */
export async function acceptInvitation(ctx: Context, input: z.infer<typeof acceptInvitationInput>): Promise<Me> {
  const { setCookie } = ctx;
  if (!setCookie) throw new Refusal('session.httpOnly');
  const invited = await ctx.throttle.invitation(ctx.address, () => findInvited(ctx, input.token));
  if (!invited) throw new Refusal('invitation.invalid');
  refuseWeakPassword(input.password, [invited.email ?? '', invited.name, input.name ?? '']);
  const passwordHash = await hashPassword(input.password);
  const renamed = input.name ? { name: input.name } : {};
  await spend(ctx, input.token, { passwordHash, ...renamed });
  // One that was begun with a password from before, by whoever knows that, would outlive it.
  await endAllSessions(ctx, invited.userId);
  return startSession(ctx, setCookie, invited.userId, passwordHash);
}

/** The row keeps only this: who reads the table can accept nothing. */
export function invitationHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

type Invited = { userId: string; email: string | null; name: string };

async function findInvited({ accounts }: Context, token: string): Promise<Invited | null> {
  const invited = await accounts
    .selectFrom('invitation')
    .innerJoin('user', 'user.id', 'invitation.userId')
    .select(['invitation.userId', 'user.email', 'user.name'])
    .where('invitation.tokenHash', '=', invitationHash(token))
    .where('invitation.usedAt', 'is', null)
    .where('invitation.expiresAt', '>', new Date())
    .executeTakeFirst();
  return invited ?? null;
}

/** All or nothing, that nobody is left with a link used up and no password. Of two who hold the same link at the same moment, one. */
async function spend({ accounts }: Context, token: string, changes: Updateable<Database['user']>): Promise<void> {
  await accounts.transaction().execute(async (trx) => {
    const used = await trx
      .updateTable('invitation')
      .set({ usedAt: new Date() })
      .where('tokenHash', '=', invitationHash(token))
      .where('usedAt', 'is', null)
      .returning('userId')
      .executeTakeFirst();
    if (!used) throw new Refusal('invitation.invalid');
    await trx.updateTable('user').set(changes).where('id', '=', used.userId).execute();
  });
}
