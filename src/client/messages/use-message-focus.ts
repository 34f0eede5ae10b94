import { useState } from 'react';
import type { FocusEvent, KeyboardEvent } from 'react';
import { shortcutOf } from '../shortcuts/shortcut-of.ts';
import type { ShortcutOf } from '../shortcuts/shortcuts.ts';
import { rowAtFoot, rowsOf } from './thread-rows.ts';

/**
 * The messages of a thread as items: Tab and F6 lead to the last one on the screen, the arrows go on from there. While the focus is
 * among them the thread itself is no stop of Tab, or Shift+Tab would lead back in.
 */
export function useMessageFocus() {
  const [isAmong, setAmong] = useState(false);
  return {
    tabIndex: isAmong ? -1 : 0,
    onFocus({ target, currentTarget: box }: FocusEvent<HTMLElement>) {
      if (target !== box) setAmong(true);
      else if (box.matches(':focus-visible')) rowAtFoot(box, box)?.focus();
    },
    onBlur({ relatedTarget, currentTarget: box }: FocusEvent<HTMLElement>) {
      if (!(relatedTarget instanceof Node && box.contains(relatedTarget))) setAmong(false);
    },
    onKeyDown(event: KeyboardEvent<HTMLElement>) {
      const row = (event.target as Element).closest<HTMLElement>('.thread-row');
      const shortcut = shortcutOf(event.nativeEvent, 'thread');
      if (!row || shortcut === null) return;
      event.preventDefault();
      const next = nextOf(row, rowsOf(event.currentTarget))[shortcut];
      if (next) next.focus();
      else if (shortcut !== 'message.previous') focusComposer();
    },
  };
}

/** To the newest message of the thread that is open; false where there is none. */
export function focusNewestMessage(): boolean {
  const newest = [...document.querySelectorAll<HTMLElement>('[role=log] .thread-row')].at(-1);
  newest?.focus();
  return newest !== undefined;
}

/** Where one only reads there is none, and the focus stays where it is. */
function focusComposer(): void {
  document.querySelector<HTMLElement>('[data-region=composer] textarea')?.focus();
}

type Next = Record<ShortcutOf<'thread'>, HTMLElement | undefined>;

function nextOf(row: HTMLElement, rows: HTMLCollectionOf<HTMLElement>): Next {
  const at = Array.prototype.indexOf.call(rows, row);
  return {
    'message.previous': rows[at - 1],
    'message.next': rows[at + 1],
    'message.first': rows[0],
    'message.last': rows[rows.length - 1],
    'message.leave': undefined,
  };
}
