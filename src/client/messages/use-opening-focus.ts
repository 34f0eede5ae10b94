import { useEffect } from 'react';
import type { RefObject } from 'react';
import { isTouch } from './breaks-line.ts';

/** Where there is a keyboard one opens a conversation to write; on a touch screen the keys would cover it. */
export function useOpeningFocus(box: RefObject<HTMLTextAreaElement | null>): void {
  useEffect(() => {
    // Whoever was led to a message reads it first.
    if (isTouch() || document.activeElement?.closest('[role=log]')) return;
    box.current?.focus({ preventScroll: true });
    // A draft goes on at its end; a box that is filled on being made has its caret before the first letter.
    box.current?.setSelectionRange(box.current.value.length, box.current.value.length);
  }, [box]);
}
