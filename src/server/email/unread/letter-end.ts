import { mailToken } from '../mail-secret.ts';
import { markerLine } from '../incoming/marker.ts';
import { linkTo } from '../links.ts';
import type { Letter, Line } from '../letter.ts';
import type { Mail } from '../mail.ts';
import type { Prepared } from '../prepare.ts';
import { sayIn } from '../texts/say.ts';
import type { MailReader } from './reader-of.ts';

/**
 * A mail of which its reader chooses whether it comes: it ends by where one chooses, and one press ends them all. Before that it says that nobody reads an answer, or, where it can be answered, who
 * does; then it begins with the line above which one writes.
 */
export function withEnd(
  { subject, lines }: Letter,
  mail: Mail,
  { userId, email, locale }: MailReader,
  answerTo: string | null = null,
): Prepared {
  const say = sayIn(locale);
  const token = mailToken(mail.secret, { userId, email: email! });
  const end: Line[] = [
    { kind: 'soft', text: say(answerTo ? 'unread.answer' : 'automatic') },
    { kind: 'soft', text: say('unread.choose'), href: linkTo(mail.origin, locale, 'invitation/mails', token) },
  ];
  const begin: Line[] = answerTo ? [{ kind: 'soft', text: markerLine(say('answer.above')) }] : [];
  return {
    letter: { subject, lines: [...begin, ...lines, ...end] },
    locale,
    unsubscribe: `${mail.origin}/mails/${token}`,
    ...(answerTo && { answerTo }),
  };
}
