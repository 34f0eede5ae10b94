import { activeAt, isCalling, isUnread, ofArea } from '../conversations/list.ts';
import type { Conversation, Role } from '../../shared/public.ts';

const dayMs = 86_400_000;
/** Who has not been answered for longer is not waiting any more. */
const waitsMs = 14 * dayMs;
const shown = { toAnswer: 5, announcements: 3, latest: 5 };

/** What one finds on coming in, by what it asks of the reader; each conversation stands in one of these alone. */
export type Today = {
  toRead: Conversation[];
  /** Of somebody whose last word was read and not answered; who has waited longest comes first. */
  toAnswer: Conversation[];
  announcements: Conversation[];
  latest: Conversation[];
};

/** `conversations` in the order of the list. A student is not reminded of whom they have not answered. */
export function todayOf(conversations: Conversation[], myId: string, role: Role, nowMs: number): Today {
  const toRead = conversations.filter((one) => isUnread(one) && isCalling(one, nowMs));
  const read = conversations.filter((one) => !toRead.includes(one));
  const waiting = role === 'student' ? [] : read.filter((one) => isWaiting(one, myId, nowMs)).toSorted(byActivity);
  const toAnswer = waiting.slice(0, shown.toAnswer);
  const others = read.filter((one) => !toAnswer.includes(one)).toSorted((one, other) => byActivity(other, one));
  return {
    toRead,
    toAnswer,
    announcements: ofArea(others, 'announcements').slice(0, shown.announcements),
    latest: ofArea(others, 'messages').slice(0, shown.latest),
  };
}

function isWaiting({ kind, canWrite, lastMessage }: Conversation, myId: string, nowMs: number): boolean {
  if (kind !== 'direct' || !canWrite || !lastMessage || lastMessage.deletedAt) return false;
  return lastMessage.authorId !== myId && nowMs - lastMessage.createdAt.getTime() < waitsMs;
}

function byActivity(one: Conversation, other: Conversation): number {
  return activeAt(one).getTime() - activeAt(other).getTime();
}
