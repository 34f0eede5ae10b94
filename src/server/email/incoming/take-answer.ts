import { hash } from 'node:crypto';
import type { Email } from 'postal-mime';
import * as z from 'zod/mini';
import { sendInput } from '../../../shared/inputs.ts';
import type { AnswerFault } from '../../../shared/mails.ts';
import { Refusal, TooBig, type RefusalReason } from '../../../shared/refusals.ts';
import { bodyOf, isLongerThan } from '../../../shared/text.ts';
import type { App, Writer } from '../../context.ts';
import { send } from '../../messages/send.ts';
import { addresseeOf, type Addressee } from '../addressee.ts';
import { takeFiles } from './answer-files.ts';
import { answerId } from './answer-id.ts';
import { answerText } from './answer-text.ts';
import { isAutomatic } from './is-automatic.ts';
import type { Behind } from './mail-behind.ts';
import type { IncomingOutcome } from './outcome.ts';
import { refuseAnswer } from './refuse-answer.ts';

/** A mail can be answered for so long. */
const answerMs = 30 * 86_400_000;

/** `from`: as in the envelope. */
export type Arrived = { from: string; mail: Email };
type Answered = { userId: string; conversationId: string };

/**
 * Sends an answer by mail as a message of whoever the mail was for, by the verb by which they send in Préau, and so by its rules at this moment. Its address has to have come from
 * us, and its sender to be the address of their account. Of what is not sent they hear once a day, of what no human wrote never. Throws where it is to come again later.
 */
export async function takeAnswer(app: App, behind: Behind, { from, mail }: Arrived): Promise<IncomingOutcome> {
  if (isAutomatic(mail, from, app.mail.from?.address)) return 'automatic';
  const { userId, conversationId, leftAt } = behind;
  const person = userId && conversationId && (await addresseeOf(app.live, { userId }));
  if (!person || !person.email) return 'refused';
  const refuse = async (why: AnswerFault, written?: string) => {
    await refuseAnswer(app, person, { why, written });
    return 'refused' as const;
  };
  // Whoever wrote from elsewhere may be somebody else, whose words nobody is to have from us.
  if (!(await isFrom(mail, person.email))) return refuse('otherSender');
  const written = bodyOf(await answerText(mail));
  if (leftAt.getTime() + answerMs < Date.now()) return refuse('expired', written);
  try {
    return (
      (await sendOn(app, { userId, conversationId }, { person, mail, written })) ?? (await refuse('empty', written))
    );
  } catch (error) {
    const why = faultOf(error);
    if (why === null) throw error;
    return refuse(why, written);
  }
}

/** One sender alone, who is the person. */
async function isFrom({ headers }: Email, email: string): Promise<boolean> {
  const { addressParser } = await import('postal-mime');
  const senders = headers
    .filter(({ key }) => key === 'from')
    .flatMap(({ value }) => addressParser(value, { flatten: true }));
  return senders.length === 1 && senders[0]!.address?.toLowerCase() === email.toLowerCase();
}

type Answer = { person: Addressee; mail: Email; written: string };

/** Null where there is nothing in it that could be sent. */
async function sendOn(app: App, to: Answered, { person, mail, written }: Answer): Promise<IncomingOutcome | null> {
  const named = mail.messageId ?? hash('sha256', JSON.stringify([mail.date, written]));
  const idOf = (part?: string) => answerId(named, to, part);
  const id = idOf();
  if (await isThere(app, id)) return 'repeated';
  if (isLongerThan(written, app.limits.bodyCharacters)) throw new TooBig('body');
  const ctx: Writer = { ...app, credential: { userId: to.userId }, connection: null };
  const { conversationId } = to;
  const { attachmentIds, left } = await takeFiles(ctx, conversationId, mail, idOf);
  const asked = z.safeParse(sendInput, { id, conversationId, body: written, attachmentIds });
  if (!asked.success) return null;
  await send(ctx, asked.data);
  if (left.length > 0) await refuseAnswer(app, person, { why: 'files', files: left });
  return 'message';
}

async function isThere({ live }: App, id: string): Promise<boolean> {
  const row = await live.selectFrom('message').select('id').where('id', '=', id).executeTakeFirst();
  return row !== undefined;
}

const faults: Partial<Record<RefusalReason, AnswerFault>> = {
  'conversation.unknown': 'gone',
  'conversation.readOnly': 'readOnly',
  'student.notNow': 'notNow',
  'input.invalid': 'tooLong',
};
/** What passes: the mail server brings it again. */
const passing: readonly RefusalReason[] = ['rate.exceeded', 'server.unavailable', 'message.attachmentUnknown'];

function faultOf(error: unknown): AnswerFault | null {
  if (!(error instanceof Refusal) || passing.includes(error.reason)) return null;
  return faults[error.reason] ?? 'notTaken';
}
