import { limits } from './limits.ts';
import type { Conversation } from './public.ts';

/** As many as a screen shows: what a conversation opens with is waited for, on a slow line too, and what comes before it is asked for once they stand there. */
const firstRows = 15;
const rowsBeforeUnread = 15;
/** Of a page that is read on. */
export const pageRows = 50;

type Opened = Pick<Conversation, 'lastSeq' | 'lastReadSeq' | 'fromSeq'>;

/** Which messages a conversation opens with: the newest, or as many as it takes to see where the unread ones begin; the rows around that where they are more than a page holds. Of one that is not known yet, the newest. */
export function openingPage(conversation: Opened | undefined): { around?: number; limit: number } {
  if (!conversation) return { limit: firstRows };
  const readTo = Math.max(conversation.lastReadSeq, conversation.fromSeq - 1);
  const rows = conversation.lastSeq - readTo + rowsBeforeUnread;
  if (rows > limits.pageMessages) return { around: readTo + 1, limit: pageRows };
  return { limit: Math.max(rows, firstRows) };
}
