import { invitationHash, newToken } from '../../auth/invitation-secrets.ts';
import { addresseeOf } from '../addressee.ts';
import { linkTo } from '../links.ts';
import type { Prepare } from '../prepare.ts';
import { sayIn } from '../texts/say.ts';

/** For how long a link holds from when it leaves. */
const linkMs = 3_600_000;

/**
 * A link with which whoever reads the mails of an account chooses another password. Whose address it is, is asked here and not where it was
 * typed. Each try has a link of its own, and all of them are over once one was used: the rows hold none that could be sent again.
 */
export const preparePasswordReset: Prepare = async ({ live, accounts, mail }, { address, createdAt }) => {
  const person = await addresseeOf(live, { email: address });
  if (!person) return { skip: 'nobody' };
  if (person.isSuspended) return { skip: 'suspended' };
  const { userId, locale } = person;
  const used = await accounts
    .selectFrom('invitation')
    .select('tokenHash')
    .where('userId', '=', userId)
    .where('usedAt', '>', createdAt)
    .executeTakeFirst();
  if (used) return { skip: 'used' };
  const token = newToken();
  const expiresAt = new Date(Date.now() + linkMs);
  await accounts
    .insertInto('invitation')
    .values({ tokenHash: invitationHash(token), userId, resets: true, expiresAt })
    .execute();
  const say = sayIn(locale);
  const lines = [
    { kind: 'text', text: say('hello', { name: person.name }) },
    { kind: 'text', text: say('reset.text', { email: address }) },
    { kind: 'link', text: say('reset.do'), href: linkTo(mail.origin, locale, 'invitation', token) },
    { kind: 'text', text: say('reset.until') },
    { kind: 'text', text: say('reset.not') },
    { kind: 'soft', text: say('automatic') },
  ] as const;
  return { letter: { subject: say('reset.subject'), lines }, locale };
};
