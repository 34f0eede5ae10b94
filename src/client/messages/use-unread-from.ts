import { useState } from 'react';
import type { Conversation } from '../../shared/public.ts';
import { unreadIn } from '../conversations/list.ts';
import { useAttention } from './use-attention.ts';

/** Where the unread messages begin, as it was on opening: it does not move while one reads, and is drawn anew for what comes in one's absence. */
export function useUnreadFrom(conversation: Conversation): number | null {
  const attentive = useAttention();
  const begins = unreadIn(conversation) > 0 ? conversation.lastReadSeq + 1 : null;
  const [from, setFrom] = useState(begins);
  const wasRead = from === null || from <= conversation.lastReadSeq;
  if (!attentive && begins !== null && wasRead && begins !== from) setFrom(begins);
  return from;
}
