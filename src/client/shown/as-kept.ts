import type { Conversations } from '../conversations/cache.ts';
import { inOrder } from '../conversations/list.ts';
import type { Window } from '../messages/window.ts';
import type { Me } from '../../shared/public.ts';

/** More than a screen or two of each; the rest is read where there is a line. */
const most = { conversations: 100, messages: 50, letters: 200_000 };

/** Without the build of the server, which is not this page's to compare with until it answers. */
export function meAsKept(me: Me): Me {
  return { ...me, build: null };
}

/** The newest of the list. */
export function listAsKept(list: Conversations): Conversations {
  return { ...list, items: inOrder(list.items).slice(0, most.conversations) };
}

/** The end of what is held of a conversation, or the beginning where it is held from somewhere in its middle on; fewer of long messages. */
export function windowAsKept({ items, hasBefore, hasAfter }: Window): Window {
  let kept = hasAfter ? items.slice(0, most.messages) : items.slice(-most.messages);
  while (kept.length > 1 && JSON.stringify(kept).length > most.letters) {
    const half = Math.ceil(kept.length / 2);
    kept = hasAfter ? kept.slice(0, half) : kept.slice(-half);
  }
  const isCut = kept.length < items.length;
  return { items: kept, hasBefore: hasBefore || (isCut && !hasAfter), hasAfter };
}
