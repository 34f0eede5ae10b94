import { mailToken } from '../mail-secret.ts';
import { linkTo } from '../links.ts';
import type { Line } from '../letter.ts';
import type { Mail } from '../mail.ts';
import type { Say } from '../texts/say.ts';
import type { MailReader } from './reader-of.ts';

/** How each mail of unread messages ends: that nobody reads an answer, and where one chooses which come; and where one press ends them all. */
export function letterEnd(mail: Mail, { userId, email, locale }: MailReader, say: Say) {
  const token = mailToken(mail.secret, { userId, email: email! });
  const lines: Line[] = [
    { kind: 'soft', text: say('automatic') },
    { kind: 'soft', text: say('unread.choose'), href: linkTo(mail.origin, locale, 'invitation/mails', token) },
  ];
  return { lines, unsubscribe: `${mail.origin}/mails/${token}` };
}
