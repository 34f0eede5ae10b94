import type { Conversation } from '../../shared/public.ts';
import { isArchived, isMentioned, isUnread } from './list.ts';

/** What of the list is shown, in the order in which it is chosen from. */
export const listFilters = ['all', 'unread', 'mentions', 'archived'] as const;
export type ListFilter = (typeof listFilters)[number];

const shows: Record<ListFilter, (conversation: Conversation) => boolean> = {
  all: (one) => !isArchived(one),
  unread: (one) => !isArchived(one) && isUnread(one),
  mentions: (one) => !isArchived(one) && isMentioned(one),
  archived: isArchived,
};

/** What is open stays among the unread ones and the mentions, or it would vanish under its reader's eyes as they read it. */
export function filtered(conversations: Conversation[], filter: ListFilter, current?: string): Conversation[] {
  return conversations.filter(
    (one) => shows[filter](one) || ((filter === 'unread' || filter === 'mentions') && one.id === current),
  );
}
