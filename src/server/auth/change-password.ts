import type * as z from 'zod/mini';
import type { changePasswordInput } from '../../shared/inputs.ts';
import { Refusal } from '../../shared/refusals.ts';
import type { MemberContext } from '../context.ts';
import { endOtherSessions } from './end-sessions.ts';
import { hashPassword, verifyPassword } from './password.ts';
import { refuseWeakPassword } from './weak-password.ts';

/** Whoever changes it knows the old one, still at the end; every other session of theirs ends. */
export async function changePassword(ctx: MemberContext, input: z.infer<typeof changePasswordInput>): Promise<void> {
  const { id, userId } = ctx.credential;
  const user = await ctx.db
    .selectFrom('user')
    .select(['passwordHash', 'email', 'name'])
    .where('id', '=', userId)
    .executeTakeFirst();
  await ctx.throttle.admit(userId, ctx.address);
  if (!(await verifyPassword(input.currentPassword, user?.passwordHash)) || !user) throw new Refusal('signIn.wrong');
  await ctx.throttle.succeeded(userId, ctx.address);
  refuseWeakPassword(input.newPassword, [user.email, user.name]);
  const passwordHash = await hashPassword(input.newPassword);
  const changed = await ctx.db
    .updateTable('user')
    .set({ passwordHash })
    .where('id', '=', userId)
    .where('passwordHash', '=', user.passwordHash)
    .returning('id')
    .executeTakeFirst();
  if (!changed) throw new Refusal('signIn.wrong');
  await endOtherSessions(ctx, userId, id);
}
