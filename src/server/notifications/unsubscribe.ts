import { Refusal } from '../../shared/refusals.ts';
import { ringAccount } from '../account/ring.ts';
import type { MemberContext } from '../context.ts';

/** Nothing more is sent to this browser of the caller's. One that is not registered, or somebody else's, is left as it is. */
export async function unsubscribePush(ctx: MemberContext, endpoint: string): Promise<void> {
  const { userId } = ctx.credential;
  await ctx.rates.push(userId);
  const { numDeletedRows } = await devicesOf(ctx).where('endpoint', '=', endpoint).executeTakeFirst();
  if (numDeletedRows > 0n) ringAccount(ctx, [userId], { what: 'devices' });
}

/** Nothing more is sent to this device of the caller's. That of somebody else is as unknown as none. */
export async function removePushDevice(ctx: MemberContext, id: string): Promise<void> {
  const { userId } = ctx.credential;
  await ctx.rates.push(userId);
  const { numDeletedRows } = await devicesOf(ctx).where('id', '=', id).executeTakeFirst();
  if (numDeletedRows === 0n) throw new Refusal('push.unknown');
  ringAccount(ctx, [userId], { what: 'devices' });
}

function devicesOf({ accounts, credential }: MemberContext) {
  return accounts.deleteFrom('pushSubscription').where('userId', '=', credential.userId);
}
