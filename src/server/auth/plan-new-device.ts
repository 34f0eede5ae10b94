import type { Context } from '../context.ts';
import { planMails } from '../email/plan-mails.ts';
import { deviceOf } from './device-of.ts';

/** Whoever hears of it tomorrow hears of it from their list of devices. */
const dayMs = 86_400_000;

/** Tells the person by mail, where they have an address, of a device on which their account was never opened. Their password may be somebody else's by now. */
export async function planNewDevice({ accounts, mail, userAgent }: Context, userId: string): Promise<void> {
  if (!mail.isOn) return;
  const { email } = await accounts
    .selectFrom('user')
    .select('email')
    .where('id', '=', userId)
    .executeTakeFirstOrThrow();
  if (email === null) return;
  const { browser, system } = deviceOf(userAgent);
  const slot = `${new Date().toISOString().slice(0, 10)} ${browser} ${system}`;
  const about = { browser, system, at: new Date() };
  await planMails(accounts, [{ kind: 'newDevice', userId, slot, address: email, about, forMs: dayMs }]);
}
