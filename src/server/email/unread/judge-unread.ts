import { decideNotice } from '../../../shared/decide-notice.ts';
import type { MailReason } from '../../../shared/mails.ts';
import { isStaff } from '../../../shared/may.ts';
import { heldUntil } from '../../../shared/telling-hours.ts';
import { mailPaceOf } from '../../../shared/unread-mails.ts';
import type { MailReader } from './reader-of.ts';
import type { UnreadIn } from './unread-of.ts';

/** Conversations that wait on. */
export type Later = { of: string[]; until: Date };

/** What becomes of a mail of unread messages whose time has come: it says these conversations, waits, or is over. */
export type MailVerdict<One> =
  { is: 'due'; unread: One[]; later?: Later } | { is: 'quiet'; until: Date } | { is: 'over'; why: MailReason };

/** What it is decided by. */
export type Judged = Pick<
  UnreadIn,
  | 'conversationId'
  | 'kind'
  | 'urgent'
  | 'notify'
  | 'mutedUntil'
  | 'lastReadSeq'
  | 'lastSeq'
  | 'isMentioned'
  | 'isByStaff'
  | 'isToldNow'
  | 'told'
>;

/** Decided at the last moment, by the choices that decide of all other notices: what was so when it was planned may be so no more. */
export function judgeUnread<One extends Judged>(
  reader: MailReader,
  address: string,
  unread: readonly One[],
): MailVerdict<One> {
  const { role, email, settings, timezone, now, hasLeft } = reader;
  if (role === null) return { is: 'over', why: 'suspended' };
  if (email !== address) return { is: 'over', why: 'otherAddress' };
  if (mailPaceOf(settings.mails, role) === 'off') return { is: 'over', why: 'off' };
  if (unread.length === 0) return { is: 'over', why: hasLeft ? 'left' : 'read' };
  const wished = unread.filter((one) => isWished(reader, one));
  if (wished.length === 0) return { is: 'over', why: 'muted' };
  // What a mail has said already is said once more only beside what is new.
  if (wished.every(({ lastSeq, told }) => lastSeq <= told)) return { is: 'over', why: 'replaced' };
  // One mail says all of it: where colleagues wrote some, or some cannot wait, it goes as that does.
  const isAmongStaff = isStaff(role) && wished.some(({ isByStaff }) => isByStaff);
  const isUrgent = wished.some(({ urgent, lastReadSeq, isToldNow }) => isToldNow || (urgent && lastReadSeq === 0));
  const until = heldUntil(settings.quietHours, isAmongStaff || isUrgent ? null : reader.hours, timezone, now);
  return until ? { is: 'quiet', until } : { is: 'due', unread: wished };
}

/** Whether they wish it at all; when, is asked of all of it together. */
const unheld = { by: 'mail', role: null, hours: null, timezone: undefined, sees: null } as const;

/** Whether they wish to hear of any of it, of which a mention counts for all. */
function isWished({ userId, settings, now }: MailReader, one: Judged): boolean {
  const { conversationId, kind, urgent, notify, mutedUntil, lastReadSeq, lastSeq: seq, isMentioned } = one;
  const message = { conversationId, seq, authorId: '', mentions: isMentioned ? [userId] : [], deletedAt: null };
  const conversation = { id: conversationId, kind, urgent, notify, mutedUntil, lastReadSeq };
  const decision = decideNotice(
    { message, conversation, authorRole: null, isToldNow: false },
    { ...unheld, myId: userId, settings, nowMs: now.getTime() },
  );
  return decision.when !== 'never';
}
