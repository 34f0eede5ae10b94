import type { Conversation, NotifyLevel } from '../../shared/public.ts';
import type { Wish } from './change-order.ts';

export function pinning({ id: conversationId, pinned: was }: Conversation): Wish {
  const pinned = !was;
  return { guess: { pinned }, call: (client) => client.setPinned.mutate({ conversationId, pinned }) };
}

/** Put away with the last message that is known here: one that is on its way is not. */
export function archiving({ id: conversationId, lastSeq: seq }: Conversation, archived: boolean): Wish {
  return {
    guess: { archivedSeq: archived ? seq : null },
    call: (client) => client.setArchived.mutate({ conversationId, archived, ...(archived && { seq }) }),
  };
}

export function notifying({ id: conversationId }: Conversation, notify: NotifyLevel, mutedUntil: Date | null): Wish {
  return {
    guess: { notify, mutedUntil },
    call: (client) => client.setNotify.mutate({ conversationId, notify, mutedUntil }),
  };
}

export function markingUnread({ id: conversationId }: Conversation): Wish {
  return { guess: { markedUnread: true }, call: (client) => client.markUnread.mutate({ conversationId }) };
}

/** Nothing is guessed: what is read once is never unread again, also where it failed. */
export function markingRead({ id: conversationId, lastSeq: seq }: Conversation): Wish {
  return { call: (client) => client.markRead.mutate({ conversationId, seq }) };
}
