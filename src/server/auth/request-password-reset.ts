import { createHash } from 'node:crypto';
import type * as z from 'zod/mini';
import type { requestPasswordResetInput } from '../../shared/inputs.ts';
import { Refusal } from '../../shared/refusals.ts';
import type { Context } from '../context.ts';
import { planMails } from '../email/plan-mails.ts';

/** Of one address one mail within so long: whoever presses again waits for the one that is under way. */
const slotMs = 600_000;
/** As long as a link holds nobody waits for it. */
const forMs = 3_600_000;

/**
 * Has a link sent to the address with which somebody chooses another password. Answers alike, and does the same work, whether or not it is
 * an account's: that is asked when the mail is written, and told to whoever reads the mails of that address.
 */
export async function requestPasswordReset(
  ctx: Context,
  { email }: z.infer<typeof requestPasswordResetInput>,
): Promise<void> {
  if (!ctx.mail.isOn) throw new Refusal('email.off');
  await ctx.rates.reset(ctx.address);
  const address = email.toLowerCase();
  const whose = createHash('sha256').update(address).digest('hex').slice(0, 32);
  const slot = `${whose} ${Math.floor(Date.now() / slotMs)}`;
  await planMails(ctx.accounts, [{ kind: 'passwordReset', userId: null, slot, address, forMs }]);
}

/** Whether somebody who has forgotten their password is helped by mail here, or by their school alone. */
export function passwordReset({ mail }: Context): { byEmail: boolean } {
  return { byEmail: mail.isOn };
}
