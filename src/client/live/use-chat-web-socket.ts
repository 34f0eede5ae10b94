import { useEffect } from 'react';
import { followChanges } from './follow-changes.ts';
import { useLive } from './live.ts';

/** The one live subscription set of the app: messages, conversations, presence and typing, written into the cache. LiveProvider mounts it, nobody else. */
export function useChatWebSocket(): void {
  const live = useLive();
  useEffect(() => followChanges(live), [live]);
}
