import type * as z from 'zod/mini';
import type { changePasswordInput } from '../../shared/inputs.ts';
import { Refusal } from '../../shared/refusals.ts';
import { ringAccount } from '../account/ring.ts';
import type { MemberContext } from '../context.ts';
import { withAccount } from './devices.ts';
import { endOtherSessions } from './end-sessions.ts';
import { hashPassword, verifyPassword } from './password.ts';
import { refuseWeakPassword } from './weak-password.ts';

/** Whoever changes it knows the old one, still at the end; every other session of theirs ends. */
export async function changePassword(ctx: MemberContext, input: z.infer<typeof changePasswordInput>): Promise<void> {
  const { id, userId } = ctx.credential;
  const user = await ctx.accounts
    .selectFrom('user')
    .select(['passwordHash', 'email', 'name'])
    .where('id', '=', userId)
    .executeTakeFirst();
  const isRight = () => verifyPassword(input.currentPassword, user?.passwordHash);
  const known = await ctx.throttle.change(userId, async () => ((await isRight()) ? user : null));
  if (!known) throw new Refusal('password.wrong');
  refuseWeakPassword(input.newPassword, [known.email ?? '', known.name]);
  const passwordHash = await hashPassword(input.newPassword);
  const changed = await ctx.accounts
    .updateTable('user')
    .set({ passwordHash })
    .where('id', '=', userId)
    .where('passwordHash', '=', known.passwordHash)
    .returning('id')
    .executeTakeFirst();
  if (!changed) throw new Refusal('password.wrong');
  ctx.setCookie?.(ctx.cookies.device(withAccount(ctx.device, userId, passwordHash)));
  await endOtherSessions(ctx, userId, id);
  ringAccount(ctx, [userId], { what: 'sessions' });
}
