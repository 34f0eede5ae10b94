import { isMuted } from '../../shared/is-muted.ts';
import type { ListArea } from '../../shared/places.ts';
import type { Conversation } from '../../shared/public.ts';

export function unreadIn({ lastSeq, lastReadSeq }: Conversation): number {
  return Math.max(0, lastSeq - lastReadSeq);
}

export function isUnread(conversation: Conversation): boolean {
  return unreadIn(conversation) > 0 || conversation.markedUnread;
}

/** Put away, and nothing was written since. */
export function isArchived({ lastSeq, archivedSeq }: Conversation): boolean {
  return archivedSeq !== null && lastSeq <= archivedSeq;
}

/** Somebody mentioned its reader there, and they have not read it. */
export function isMentioned({ mentionSeq, lastReadSeq }: Conversation): boolean {
  return mentionSeq !== null && mentionSeq > lastReadSeq;
}

/** Whether what is written there calls its reader: what is muted or put away does not, and where they wish to hear mentions alone, without one nothing. */
export function isCalling(conversation: Conversation, nowMs: number): boolean {
  if (isMuted(conversation, nowMs) || isArchived(conversation)) return false;
  return conversation.notify === 'all' || (conversation.notify === 'mentions' && isMentioned(conversation));
}

/** Pinned ones first, then by the newest activity. */
export function inOrder(conversations: Conversation[]): Conversation[] {
  return [...conversations].sort(
    (a, b) => Number(b.pinned) - Number(a.pinned) || activeAt(b).getTime() - activeAt(a).getTime(),
  );
}

/** A direct conversation that somebody opened without a word is nobody's news; who begins to write in it sees it. */
export function worthShowing(
  conversations: Conversation[],
  begun: ReadonlySet<string>,
  current?: string,
): Conversation[] {
  return conversations.filter(
    ({ id, kind, lastSeq }) => kind !== 'direct' || lastSeq > 0 || id === current || begun.has(id),
  );
}

/** Announcements have a list of their own; without an area all are in one. */
export function ofArea(conversations: Conversation[], area: ListArea | undefined): Conversation[] {
  if (area === undefined) return conversations;
  return conversations.filter(({ kind }) => (kind === 'announcement') === (area === 'announcements'));
}

export function ofSchool(conversations: Conversation[], establishmentId: string | null): Conversation[] {
  return conversations.filter((one) => establishmentId === null || one.establishmentId === establishmentId);
}

export function unreadOf(conversations: Conversation[]): number {
  return conversations.reduce((sum, one) => sum + unreadIn(one), 0);
}

export function activeAt({ lastMessage, createdAt }: Conversation): Date {
  return lastMessage?.createdAt ?? createdAt;
}
