import type { TaughtClass } from '../../shared/families.ts';
import type { Conversation } from '../../shared/public.ts';
import { isCalling, unreadOf } from '../conversations/list.ts';

/** The ids of everybody of a class: who attends it and who answers for them. */
export function peopleOf({ students }: TaughtClass): Set<string> {
  return new Set(students.flatMap(({ userId, guardians }) => [userId, ...guardians.map((one) => one.userId)]));
}

export function guardiansOf({ students }: TaughtClass): Set<string> {
  return new Set(students.flatMap(({ guardians }) => guardians.map(({ userId }) => userId)));
}

/** The conversations in which a class, or its families, are together: at least two of them, and more of them than of anybody else. */
export function conversationsOf(
  conversations: readonly Conversation[],
  one: TaughtClass,
  myId: string,
): Conversation[] {
  const people = peopleOf(one);
  return conversations.filter(({ kind, establishmentId, participants }) => {
    if (kind === 'direct' || establishmentId !== one.establishmentId) return false;
    const others = participants.filter(({ userId, leftAt }) => userId !== myId && leftAt === null);
    const ofClass = others.filter(({ userId }) => people.has(userId)).length;
    return ofClass > 1 && ofClass * 2 > others.length;
  });
}

/** How many messages of somebody of the class, or to all of it, wait to be read. What one has silenced does not count. */
export function unreadOfClass(
  conversations: readonly Conversation[],
  one: TaughtClass,
  myId: string,
  nowMs: number,
): number {
  const people = peopleOf(one);
  const together = new Set(conversationsOf(conversations, one, myId));
  const theirs = conversations.filter((conversation) => {
    if (!isCalling(conversation, nowMs) || conversation.establishmentId !== one.establishmentId) return false;
    if (conversation.kind !== 'direct') return together.has(conversation);
    return conversation.participants.some(({ userId }) => userId !== myId && people.has(userId));
  });
  return unreadOf(theirs);
}
