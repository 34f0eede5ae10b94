import { createHash } from 'node:crypto';
import type * as z from 'zod/mini';
import { fold } from '../../shared/fold.ts';
import type { acceptInvitationInput } from '../../shared/inputs.ts';
import type { Me } from '../../shared/public.ts';
import { Refusal } from '../../shared/refusals.ts';
import type { Context } from '../context.ts';
import { hashPassword } from './password.ts';
import { startSession } from './sign-in.ts';

/** Sets the password of whoever holds the link, once, and signs them in. A used, expired or invented link is refused alike. */
export async function acceptInvitation(ctx: Context, input: z.infer<typeof acceptInvitationInput>): Promise<Me> {
  const { setCookie } = ctx;
  if (!setCookie) throw new Refusal('session.httpOnly');
  await ctx.throttle.admit('invitation', ctx.address);
  const invitation = await ctx.db
    .updateTable('invitation')
    .set({ usedAt: new Date() })
    .where('tokenHash', '=', invitationHash(input.token))
    .where('usedAt', 'is', null)
    .where('expiresAt', '>', new Date())
    .returning('userId')
    .executeTakeFirst();
  if (!invitation) throw new Refusal('invitation.invalid');
  const passwordHash = await hashPassword(input.password);
  const renamed = input.name ? { name: input.name, nameFolded: fold(input.name) } : {};
  await ctx.db
    .updateTable('user')
    .set({ passwordHash, ...renamed })
    .where('id', '=', invitation.userId)
    .execute();
  await ctx.throttle.succeeded('invitation', ctx.address);
  return startSession(ctx, setCookie, invitation.userId);
}

/** The row keeps only this: who reads the table can accept nothing. */
export function invitationHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
