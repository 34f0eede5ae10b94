import { sql, type Transaction } from 'kysely';
import { personalFrom } from '../../../shared/personal-inputs.ts';
import { mailDueAt, mailPaceOf } from '../../../shared/unread-mails.ts';
import type { Database } from '../../db/schema.ts';
import type { Range, Reader } from '../../jobs/reader.ts';
import { planMails, type Wanted } from '../plan-mails.ts';
import { unreadIn, type Unread } from './unread-in.ts';

/** For so long after it was due somebody still wants it: a server that stood still over a weekend. */
export const wantedMs = 3 * 86_400_000;

/**
 * Plans for each new message a mail to whoever has not read it yet, as each of them wishes: of a conversation one waits at a time, and later messages
 * join it. Whether there is anything to say is decided when it is due.
 */
export const planUnreadMails: Reader = { name: 'unreadMail', isUnhurried: true, read: plan };

async function plan(trx: Transaction<Database>, range: Range): Promise<void> {
  const wanted = (await unreadIn(trx, range)).flatMap((one) => wantedOf(range.establishmentId, one));
  // A mail of a day is one of a person, however many conversations lead to it.
  const once = [...new Map(wanted.map((one) => [`${one.userId} ${one.conversationId} ${one.slot}`, one])).values()];
  await hastenHeld(
    trx,
    once.filter(({ isAmongStaff, isToldNow }) => isAmongStaff || isToldNow),
  );
  await planMails(
    trx,
    once.map(({ isAmongStaff: _, isToldNow: __, ...mail }) => mail),
  );
}

type WantedUnread = Wanted & { establishmentId: string; dueAt: Date; isAmongStaff: boolean; isToldNow: boolean };

/**
 * What staff write to staff waits for no school: a mail that the hours hold back, and that it joins, goes when it would go. What its author had told at once
 * waits for no mail that is planned, held back or not.
 */
async function hastenHeld(trx: Transaction<Database>, wanted: readonly WantedUnread[]): Promise<void> {
  if (wanted.length === 0) return;
  await sql`
    update email w set due_at = least(w.due_at, new.due_at)
    from unnest(
      ${wanted.map(({ userId }) => userId)}::uuid[], ${wanted.map(({ establishmentId }) => establishmentId)}::uuid[],
      ${wanted.map(({ conversationId = null }) => conversationId)}::uuid[], ${wanted.map(({ kind }) => kind)}::text[],
      ${wanted.map(({ dueAt }) => dueAt)}::timestamptz[], ${wanted.map(({ isToldNow }) => isToldNow)}::boolean[]
    ) as new (user_id, establishment_id, conversation_id, kind, due_at, is_told_now)
    where w.user_id = new.user_id and w.establishment_id = new.establishment_id and w.kind = new.kind
      and w.conversation_id is not distinct from new.conversation_id and w.state = 'planned' and (w.is_held or new.is_told_now)`.execute(
    trx,
  );
}

function wantedOf(establishmentId: string, unread: Unread): WantedUnread[] {
  const { userId, role, timezone, since, digestedAt, email: address, isAmongStaff, isToldNow } = unread;
  const isUrgent = unread.isUrgent || isToldNow;
  const { mails } = personalFrom({ mails: unread.mails });
  // What cannot wait goes at once, to whoever wants any of these mails, and by itself.
  const isDaily = mailPaceOf(mails, role) === 'daily' && !isUrgent;
  // What came in while the digest of an hour was written is of the next one.
  const from = isDaily && digestedAt !== null && digestedAt > since ? digestedAt : since;
  const wishedAt = mailDueAt(mails, role, timezone, from);
  if (wishedAt === null) return [];
  const dueAt = isUrgent ? since : wishedAt;
  const mail = { userId, establishmentId, address, dueAt, forMs: wantedMs, isAmongStaff, isToldNow };
  if (isDaily) return [{ ...mail, kind: 'digest', slot: `${establishmentId} ${dueAt.toISOString()}` }];
  return [{ ...mail, kind: 'unread', conversationId: unread.conversationId, slot: String(unread.seq) }];
}
