import * as z from 'zod/mini';
import { answerFaults } from '../../../shared/mails.ts';
import { addresseeOf } from '../addressee.ts';
import type { Letter } from '../letter.ts';
import type { Prepare } from '../prepare.ts';
import { sayIn } from '../texts/say.ts';

const aboutAnswer = z.object({
  why: z.enum(answerFaults),
  written: z.optional(z.string()),
  files: z.optional(z.array(z.string())),
});

/** That an answer by mail was not sent, or some of its files were not, and why; with what was written, which is kept nowhere from then on. */
export const prepareAnswerRefused: Prepare = async ({ live, mail }, { userId, address, about }) => {
  const person = await addresseeOf(live, { userId: userId! });
  if (!person || person.isSuspended) return { skip: 'suspended' };
  if (person.email !== address) return { skip: 'otherAddress' };
  const { why, written = '', files = [] } = aboutAnswer.parse(about);
  const { name, locale } = person;
  const say = sayIn(locale);
  const lines: Letter['lines'] = [
    { kind: 'text', text: say('hello', { name }) },
    { kind: 'text', text: say(`answer.${why}`) },
    ...files.map((text) => ({ kind: 'text', text: `\u2068${text}\u2069` }) as const),
    ...(written ? [{ kind: 'quote', who: say('answer.written'), text: written } as const] : []),
    { kind: 'link', text: say('answer.do'), href: `${mail.origin}/${locale}` },
    { kind: 'soft', text: say('automatic') },
  ];
  const subject = say(why === 'files' ? 'answer.subjectFiles' : 'answer.subject');
  return { letter: { subject, lines }, locale, isReply: true };
};
