import type { AnswerFault } from '../../../shared/mails.ts';
import { firstCharacters } from '../../../shared/text.ts';
import type { App } from '../../context.ts';
import type { Addressee } from '../addressee.ts';
import { planMails } from '../plan-mails.ts';

/** For so long somebody wants to know. */
const forMs = 3 * 86_400_000;
const writtenCharacters = 10_000;

type Refused = { why: AnswerFault; written?: string | undefined; files?: readonly string[] };

/**
 * Has the person told why their answer was not sent, once a day for each reason: at the address of their account and no other, so that nobody is written to whom
 * somebody else named. What they wrote comes back with it, and is kept until then.
 */
export async function refuseAnswer({ live }: App, { userId, email }: Addressee, refused: Refused): Promise<void> {
  const { why, written = '', files = [] } = refused;
  const day = new Date().toISOString().slice(0, 10);
  const about = { why, written: firstCharacters(written, writtenCharacters), files };
  await planMails(live, [{ kind: 'answerRefused', userId, slot: `${why} ${day}`, address: email!, about, forMs }]);
}
