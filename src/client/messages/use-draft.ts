import { useCallback } from 'react';
import { useLive } from '../live/live.ts';
import { useStore } from '../live/store.ts';

export function useDraft(conversationId: string): [text: string, setText: (text: string) => void] {
  const { drafts } = useLive();
  const text = useStore(drafts.store, (all) => all[conversationId] ?? '');
  const setText = useCallback((next: string) => drafts.set(conversationId, next), [drafts, conversationId]);
  return [text, setText];
}
