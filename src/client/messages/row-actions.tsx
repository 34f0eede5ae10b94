import { useEffect, useState } from 'react';
import type { RefObject } from 'react';
import type { Conversation, Message } from '../../shared/public.ts';
import type { OnAsk } from './ask.ts';
import { RowToolbar } from './row-toolbar.tsx';

export type RowActionsProps = {
  /** What scrolls the messages. */
  box: RefObject<HTMLElement | null>;
  conversation: Conversation;
  /** While something that was asked for lies open it stays where it is. */
  isHeld: boolean;
  find(id: string): Message | undefined;
  onAsk: OnAsk;
};

/** The few buttons beside the one message that the pointer is on, or the focus: one for all three hundred. They come with what opens above the page. */
export function RowActions({ box, isHeld, conversation, find, onAsk }: RowActionsProps) {
  // They may come when the pointer is there already.
  const [row, setRow] = useState(() => box.current?.querySelector<HTMLElement>('[data-acts]:hover') ?? null);
  useEffect(() => {
    const element = box.current;
    if (!element || isHeld) return undefined;
    const ending = new AbortController();
    const rowOf = (target: EventTarget | null) =>
      target instanceof Element ? target.closest<HTMLElement>('[data-acts]') : null;
    const focused = () => (document.activeElement?.matches(':focus-visible') ? rowOf(document.activeElement) : null);
    const on = (name: 'pointerover' | 'pointerleave' | 'focusin' | 'focusout', listener: (event: Event) => void) =>
      element.addEventListener(name, listener, { signal: ending.signal, passive: true });
    // A finger hovers over nothing: it has a button of its own.
    on('pointerover', (event) => (event as PointerEvent).pointerType !== 'touch' && setRow(rowOf(event.target)));
    on('pointerleave', () => setRow(focused()));
    on(
      'focusin',
      ({ target }) => target instanceof Element && target.matches(':focus-visible') && setRow(rowOf(target)),
    );
    on('focusout', (event) => element.contains((event as FocusEvent).relatedTarget as Node | null) || setRow(null));
    return () => ending.abort();
  }, [box, isHeld]);
  return row && <RowToolbar {...{ conversation, find, onAsk, row }} />;
}
