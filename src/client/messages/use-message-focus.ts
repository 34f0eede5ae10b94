import { useRef, useState } from 'react';
import type { FocusEvent, KeyboardEvent } from 'react';
import { shortcutOf } from '../shortcuts/shortcut-of.ts';
import type { ShortcutOf } from '../shortcuts/shortcuts.ts';
import { focusComposer } from './focus-composer.ts';
import { rowAtFoot, rowsOf } from './thread-rows.ts';

/**
 * The messages of a thread as items: Tab and F6 lead to the last one on the screen, the arrows go on from there. While the focus is
 * among them the thread itself is no stop of Tab, or Shift+Tab would lead back in.
 */
export function useMessageFocus(onActs?: (id: string, row: HTMLElement) => void) {
  const [isAmong, setAmong] = useState(false);
  const isLeaving = useRef(false);
  return {
    tabIndex: isAmong ? -1 : 0,
    onFocus({ target, relatedTarget, currentTarget: box }: FocusEvent<HTMLElement>) {
      if (isLeaving.current) return;
      if (target !== box) setAmong(true);
      // Back from the box, Shift+Tab comes first upon what stands in a message: a link, a picture, perhaps far above the screen.
      const isAbove = relatedTarget instanceof Node && !box.contains(relatedTarget) && !target.matches('.thread-row');
      if ((target === box || isAbove) && target.matches(':focus-visible')) rowAtFoot(box, box)?.focus();
    },
    onBlur({ relatedTarget, currentTarget: box }: FocusEvent<HTMLElement>) {
      if (!(relatedTarget instanceof Node && box.contains(relatedTarget))) setAmong(false);
    },
    onKeyDown(event: KeyboardEvent<HTMLElement>) {
      const row = (event.target as Element).closest<HTMLElement>('.thread-row');
      const shortcut = shortcutOf(event.nativeEvent, 'thread');
      if (event.key === 'Tab' && event.shiftKey && row === event.target) return stepOut(event.currentTarget);
      if (!row || shortcut === null) return;
      if (shortcut === 'message.acts') return openActs(event, row);
      event.preventDefault();
      const next = nextOf(row, rowsOf(event.currentTarget))[shortcut];
      if (next) next.focus();
      else if (shortcut !== 'message.previous') focusComposer();
    },
  };

  /** From the thread itself Shift+Tab goes on to what stands before it, and not to the links and pictures of all messages above. */
  function stepOut(box: HTMLElement) {
    isLeaving.current = true;
    box.focus({ preventScroll: true });
    isLeaving.current = false;
  }

  /** On what stands in a message, as a link, the same key does what it does there. */
  function openActs(event: KeyboardEvent<HTMLElement>, row: HTMLElement) {
    const { id, acts } = row.dataset;
    if (event.target !== row || id === undefined || acts === undefined) return;
    event.preventDefault();
    onActs?.(id, row);
  }
}

/** To the newest message of the thread that is open; false where there is none. */
export function focusNewestMessage(): boolean {
  const newest = [...document.querySelectorAll<HTMLElement>('[role=log] .thread-row')].at(-1);
  newest?.focus();
  return newest !== undefined;
}

type Next = Record<Exclude<ShortcutOf<'thread'>, 'message.acts'>, HTMLElement | undefined>;

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
