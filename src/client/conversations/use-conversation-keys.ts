import type { Conversation } from '../../shared/public.ts';
import { useShortcuts } from '../shortcuts/use-shortcuts.ts';
import { isUnread } from './list.ts';
import { moveRegion } from './move-region.ts';

/** From one conversation to another, to the unread ones alone, and from part to part of the page. */
export function useConversationKeys(
  conversations: Conversation[],
  current: string | undefined,
  onOpen: (conversationId: string) => void,
): void {
  const go = (step: 1 | -1, unreadOnly: boolean) => () => {
    const next = neighbour(conversations, current, step, unreadOnly);
    if (next) onOpen(next.id);
    return next !== undefined;
  };
  useShortcuts({
    'conversation.previous': go(-1, false),
    'conversation.next': go(1, false),
    'conversation.previousUnread': go(-1, true),
    'conversation.nextUnread': go(1, true),
    'region.next': () => moveRegion(1),
    'region.previous': () => moveRegion(-1),
  });
}

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
