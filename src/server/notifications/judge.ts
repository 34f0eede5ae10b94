import { decideNotice } from '../../shared/decide-notice.ts';
import type { NoticeReason } from '../../shared/notices.ts';
import type { Truth } from './truth.ts';

/** What becomes of a notice whose time has come. */
export type Verdict = { is: 'due' } | { is: 'quiet'; until: Date } | { is: 'over'; why: NoticeReason };

/**
 * Asked at the last moment: what was decided when the message came may hold no more. What is to be told once more, to a device that could
 * not be reached, was told all the same.
 */
export function judge(truth: Truth, nowMs: number): Verdict {
  const verdict = judgeUntold(truth, nowMs);
  return truth.told.length > 0 && verdict.is !== 'due' ? { is: 'over', why: 'told' } : verdict;
}

function judgeUntold(truth: Truth, nowMs: number): Verdict {
  const why = whyOver(truth);
  if (why) return { is: 'over', why };
  const decision = decideNotice(heardOf(truth), {
    myId: truth.userId,
    by: 'push',
    role: truth.role,
    settings: truth.settings,
    timezone: truth.timezone,
    hours: truth.hours,
    sees: null,
    nowMs,
  });
  if (decision.when === 'afterQuiet') return { is: 'quiet', until: decision.until };
  return decision.when === 'now' ? { is: 'due' } : { is: 'over', why: decision.why };
}

function whyOver(truth: Truth): NoticeReason | null {
  const { role, suspendedAt, leftAt, seq, fromSeq, authorId, deletedAt, lastReadSeq } = truth;
  if (role === null || suspendedAt !== null) return 'suspended';
  if (leftAt !== null || seq < fromSeq) return 'left';
  if (truth.hasEnded) return 'ended';
  if (authorId === null || deletedAt !== null) return 'deleted';
  if (truth.isReminder ? truth.hasAcknowledged : lastReadSeq >= seq) return 'read';
  if (truth.isToldLater && !truth.isReminder) return 'together';
  if (!truth.isOver) return null;
  return truth.attempts > 1 ? 'unreachable' : 'late';
}

function heardOf(truth: Truth) {
  const { conversationId, seq, mentions, deletedAt, notify, mutedUntil, urgent } = truth;
  // Who is reminded may have read it.
  const lastReadSeq = truth.isReminder ? 0 : truth.lastReadSeq;
  const message = { conversationId, seq, authorId: truth.authorId ?? '', mentions, deletedAt };
  return {
    message,
    conversation: { id: conversationId, kind: truth.conversationKind, notify, mutedUntil, lastReadSeq, urgent },
    authorRole: truth.authorRole,
    isToldNow: truth.isToldNow,
  };
}
