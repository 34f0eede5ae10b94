import { randomUUID } from 'node:crypto';
import type { MailTest } from '../../shared/mails.ts';
import type { MemberContext } from '../context.ts';
import { inSchools } from '../db/in-schools.ts';
import { accessAdmin } from '../establishments/access.ts';
import { addresseeOf } from './addressee.ts';
import { asPage } from './as-page.ts';
import { asText } from './as-text.ts';
import { addressFor } from './incoming/addresses.ts';
import { isAddress } from './letter.ts';
import { messageIdOf } from './message-id.ts';
import { sayIn } from './texts/say.ts';

/** Hands a mail to the caller over at once, past all rows, and answers what stood in the way. The words of the SMTP server are for who runs it alone. */
export async function testMail(ctx: MemberContext, establishmentId: string | undefined): Promise<MailTest> {
  const { userId } = ctx.credential;
  await inSchools(ctx, (trx) => accessAdmin({ ...ctx, db: trx }, establishmentId));
  await ctx.rates.testMail(userId);
  const { postOffice, mail } = ctx;
  if (!postOffice) return { outcome: 'off' };
  const person = await addresseeOf(ctx.live, { userId });
  if (!person?.email || !isAddress(person.email)) return { outcome: 'noEmail' };
  const { email, name, locale } = person;
  const say = sayIn(locale);
  const lines = [
    { kind: 'text', text: say('hello', { name }) },
    { kind: 'text', text: say('test.text') },
    { kind: 'soft', text: say('automatic') },
  ] as const;
  const letter = { subject: say('test.subject'), lines };
  const identity = { kind: 'test', userId, conversationId: null, slot: randomUUID() };
  const failure = await postOffice.handOver({
    to: email,
    subject: letter.subject,
    messageId: messageIdOf(identity, mail.from!.address),
    html: await asPage(letter, locale),
    text: asText(letter),
    language: locale,
    // As all others leave: an SMTP server that lets only some addresses send says so here.
    returnTo: addressFor('bounce', { id: 1, userId, conversationId: null, address: email }, mail) ?? undefined,
  });
  return failure ? { outcome: 'failed', what: failure.what, code: failure.code } : { outcome: 'sent', email };
}
