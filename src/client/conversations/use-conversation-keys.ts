import { useEffect, useEffectEvent } from 'react';
import type { Conversation } from '../../shared/public.ts';
import { isUnread } from './list.ts';
import { moveRegion } from './move-region.ts';

/** Alt+↑/↓ the conversation before and after, with Shift the unread one; F6 from part to part of the page. */
export function useConversationKeys(
  conversations: Conversation[],
  current: string | undefined,
  onOpen: (conversationId: string) => void,
): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || isElsewhere(event.target)) return;
    if (event.key === 'F6' && !event.altKey && !event.metaKey) {
      if (moveRegion(event.shiftKey ? -1 : 1)) event.preventDefault();
      return;
    }
    const step = steps[event.key];
    if (!step || !event.altKey || event.ctrlKey || event.metaKey) return;
    const next = neighbour(conversations, current, step, event.shiftKey);
    if (!next) return;
    event.preventDefault();
    onOpen(next.id);
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => press(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);
}

/** In a dialog or a menu the keys are its own, and a list that opens by Alt+↓ keeps it. */
function isElsewhere(target: EventTarget | null): boolean {
  if (document.querySelector(overlays)) return true;
  return target instanceof Element && target.closest('select, [role=combobox], [role=listbox]') !== null;
}

const overlays = 'dialog[open], [role=dialog], [role=alertdialog], [role=menu]';

const steps: Record<string, 1 | -1> = { ArrowDown: 1, ArrowUp: -1 };

/** The next conversation in a direction; none beyond the ends. */
function neighbour(
  conversations: Conversation[],
  current: string | undefined,
  step: 1 | -1,
  unreadOnly: boolean,
): Conversation | undefined {
  const at = conversations.findIndex(({ id }) => id === current);
  const ahead = step === 1 ? conversations.slice(at + 1) : conversations.slice(0, Math.max(at, 0)).toReversed();
  return ahead.find((one) => !unreadOnly || isUnread(one));
}
