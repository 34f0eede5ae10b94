import { ringAccount } from '../account/ring.ts';
import type { MemberContext } from '../context.ts';
import { writeInSchools } from '../db/in-schools.ts';
import { inTurn } from '../files/in-turn.ts';
import { showPresent } from './show-present.ts';

/** Erases the caller's photo, and tells whoever was shown it. Again, it changes nothing. */
export async function removePhoto(ctx: MemberContext): Promise<void> {
  const { userId } = ctx.credential;
  await ctx.rates.photo(userId);
  await inTurn(userId, async () => {
    await writeInSchools(ctx, (trx) => trx.deleteFrom('accountPhoto').where('userId', '=', userId).execute());
    await showPresent(ctx);
  });
  ringAccount(ctx, [userId], { what: 'me' });
}
