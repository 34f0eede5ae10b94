import type * as z from 'zod/mini';
import type { setNameInput } from '../../shared/account-inputs.ts';
import type { MemberContext } from '../context.ts';
import { ringAccount } from './ring.ts';

/** What the caller calls themselves, which their own pages say. What others read is their school's to say. */
export async function setName(ctx: MemberContext, { name }: z.infer<typeof setNameInput>): Promise<void> {
  const { userId } = ctx.credential;
  await ctx.rates.change(userId);
  await ctx.accounts.updateTable('user').set({ name }).where('id', '=', userId).execute();
  ringAccount(ctx, [userId], { what: 'me' });
}
