import type * as z from 'zod/mini';
import type { setMailChoiceInput } from '../../shared/account-inputs.ts';
import type { EndedMails, MailChoice } from '../../shared/mails.ts';
import type { PersonalPatch } from '../../shared/personal-inputs.ts';
import { Refusal } from '../../shared/refusals.ts';
import { settingsFrom } from '../../shared/school-settings.ts';
import { mailPaceOfAll } from '../../shared/unread-mails.ts';
import { personalOf } from '../account/personal-of.ts';
import { ringAccount } from '../account/ring.ts';
import { setPersonal } from '../account/set-personal.ts';
import type { App, Context } from '../context.ts';
import { isMailTokenOf, ownerSaid } from './mail-secret.ts';

/** Which mails of unread messages come, for whoever has the link of one; looking, however often, changes nothing. */
export async function mailChoice(ctx: Context, token: string): Promise<MailChoice> {
  const userId = await accessMailOwner(ctx, ctx.address, token);
  const { mails } = await personalOf(ctx.live, userId);
  const members = await ctx.live
    .selectFrom('membership')
    .innerJoin('establishment', 'establishment.id', 'membership.establishmentId')
    .select(['role', 'establishment.settings'])
    .where('userId', '=', userId)
    .where('suspendedAt', 'is', null)
    .execute();
  const roles = members.map(({ role }) => role);
  const reports = members.some(({ role, settings }) => role === 'admin' && settingsFrom(settings).weeklyReport);
  return { pace: mailPaceOfAll(mails, roles), dailyAt: mails.dailyAt, report: reports ? mails.report : null };
}

/** Chooses them without signing in. That is all the link can do: neither what they say, nor anything else of the account. */
export async function setMailChoice(
  ctx: Context,
  { token, ...chosen }: z.infer<typeof setMailChoiceInput>,
): Promise<void> {
  const userId = await accessMailOwner(ctx, ctx.address, token);
  await choose(ctx, userId, chosen);
}

/** By the one press of a mail program: none of these comes any more, until somebody chooses otherwise. */
export async function endMailsOf(app: App, address: string, token: string, which: EndedMails): Promise<void> {
  const userId = await accessMailOwner(app, address, token);
  await choose(app, userId, which === 'report' ? { report: false } : { pace: 'off' });
}

async function choose(app: App, userId: string, mails: PersonalPatch['mails']): Promise<void> {
  await app.rates.change(userId);
  await setPersonal({ db: app.db, credential: { userId } }, { mails });
  ringAccount(app, [userId], { what: 'preferences' });
}

/** Whose link it is; one that was never given, or went to an address that is theirs no more, is refused. */
async function accessMailOwner({ throttle, accounts, mail }: App, address: string, token: string): Promise<string> {
  const found = await throttle.invitation(address, async () => {
    const userId = ownerSaid(token);
    if (userId === null) return null;
    const row = await accounts.selectFrom('user').select('email').where('id', '=', userId).executeTakeFirst();
    return row?.email && isMailTokenOf(mail.secret, token, { userId, email: row.email }) ? userId : null;
  });
  if (found === null) throw new Refusal('email.linkInvalid');
  return found;
}
