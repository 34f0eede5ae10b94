import { useEffect, useRef } from 'react';
import { isFocusLost } from '../ui/is-focus-lost.ts';

/** Back from a conversation, the focus is on its row in the list; where that is gone, on the first. */
export function useBackInList(conversationId: string | undefined): void {
  const before = useRef(conversationId);
  useEffect(() => {
    const left = before.current;
    before.current = conversationId;
    if (left === undefined || conversationId !== undefined || !isFocusLost()) return;
    const rows = [...document.querySelectorAll<HTMLElement>('[data-region=list] [data-conversation]')];
    (rows.find((row) => row.dataset.conversation === left) ?? rows[0])?.focus();
  }, [conversationId]);
}
