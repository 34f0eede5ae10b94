import { mailToken } from '../mail-secret.ts';
import { linkTo } from '../links.ts';
import type { Letter, Line } from '../letter.ts';
import type { Mail } from '../mail.ts';
import type { Prepared } from '../prepare.ts';
import { sayIn } from '../texts/say.ts';
import type { MailReader } from './reader-of.ts';

/** A mail of which its reader chooses whether it comes: it ends by that nobody reads an answer, and where one chooses; and one press ends them all. */
export function withEnd({ subject, lines }: Letter, mail: Mail, { userId, email, locale }: MailReader): Prepared {
  const say = sayIn(locale);
  const token = mailToken(mail.secret, { userId, email: email! });
  const end: Line[] = [
    { kind: 'soft', text: say('automatic') },
    { kind: 'soft', text: say('unread.choose'), href: linkTo(mail.origin, locale, 'invitation/mails', token) },
  ];
  return { letter: { subject, lines: [...lines, ...end] }, locale, unsubscribe: `${mail.origin}/mails/${token}` };
}
