import { sql, type Kysely, type Transaction } from 'kysely';
import * as z from 'zod/mini';
import type { Database } from '../../db/schema.ts';
import { addressFor } from '../incoming/addresses.ts';
import type { Letter } from '../letter.ts';
import type { Mail } from '../mail.ts';
import type { Desk, Prepare, Prepared } from '../prepare.ts';
import type { Taken } from '../take-due.ts';
import { sayIn, type Say } from '../texts/say.ts';
import { judgeHeld } from './judge-held.ts';
import { judgeUnread } from './judge-unread.ts';
import { keepForLater } from './keep-for-later.ts';
import { withEnd } from './letter-end.ts';
import { mailReaderOf, type MailReader } from './reader-of.ts';
import { unreadOf, type UnreadIn } from './unread-of.ts';

/** `of`: of which conversations a summary is. */
const aboutUnread = z.object({
  of: z.optional(z.array(z.string())),
  upTo: z.optional(z.record(z.string(), z.number())),
});

/** What is written of unread messages, given who reads it and what they have not read. */
export type Write = (parts: {
  db: Kysely<Database>;
  origin: string;
  reader: MailReader;
  unread: UnreadIn[];
  say: Say;
}) => Promise<Letter>;

/**
 * Decides and writes a mail of unread messages. Up to where it speaks is kept before it leaves, by one of a person's mails at a time: the next one begins there, and another try
 * of this one says the same.
 */
export function newUnreadMail(write: Write): Prepare {
  return (desk, taken) =>
    desk.live.transaction().execute(async (trx) => {
      await sql`select pg_advisory_xact_lock(hashtextextended('preau unread ' || ${taken.userId}, 0))`.execute(trx);
      return prepared(trx, desk, taken, write);
    });
}

async function prepared(trx: Transaction<Database>, { mail }: Desk, taken: Taken, write: Write): Promise<Prepared> {
  const [userId, establishmentId] = [taken.userId!, taken.establishmentId!];
  const { conversationId, address } = taken;
  const { of = conversationId === null ? null : [conversationId], upTo = null } = aboutUnread.parse(taken.about);
  const reader = await mailReaderOf(trx, { userId, establishmentId, conversationId });
  if (!reader) return { skip: 'nobody' };
  const found = await unreadOf(trx, { mailId: taken.id, userId, establishmentId, of, upTo });
  const isGathered = taken.kind === 'summary' && upTo === null;
  const verdict = isGathered ? judgeHeld(reader, address, found) : judgeUnread(reader, address, found);
  if (verdict.is === 'over') return { skip: verdict.why };
  if (verdict.is === 'quiet') return { until: verdict.until };
  const { unread } = verdict;
  // What is only looked at, as in a demo, leaves no trace.
  if (upTo === null && taken.attempts > 0) {
    await keepUpTo(trx, taken.id, unread);
    if (verdict.later) await keepForLater(trx, taken, verdict.later);
  }
  const say = sayIn(reader.locale);
  const letter = await write({ db: trx, origin: mail.origin, reader, unread, say });
  return withEnd(letter, mail, reader, answerAddressOf(taken, unread, mail));
}

/** Of one conversation in which its reader may write; null for all others. */
function answerAddressOf(taken: Taken, [first]: readonly UnreadIn[], mail: Mail): string | null {
  return taken.conversationId && first?.canWrite ? addressFor('answer', taken, mail) : null;
}

async function keepUpTo(trx: Transaction<Database>, id: number, unread: readonly UnreadIn[]): Promise<void> {
  const upTo = Object.fromEntries(unread.map(({ conversationId, lastSeq }) => [conversationId, lastSeq]));
  await trx
    .updateTable('email')
    .set({ about: sql`about || ${JSON.stringify({ upTo })}::jsonb` })
    .where('id', '=', id)
    .execute();
}
