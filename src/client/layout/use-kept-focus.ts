import { useLayoutEffect, useRef } from 'react';
import type { FocusEvent, RefObject } from 'react';

/**
 * Where what had the focus vanishes (a button that did its work, a row that was taken out) it goes to `home`, and not to the top of
 * the page. The handlers belong on what holds them all.
 */
export function useKeptFocus(home: RefObject<HTMLElement | null>) {
  const last = useRef<Element | null>(null);
  useLayoutEffect(() => {
    if (!last.current || last.current.isConnected) return;
    last.current = null;
    if (document.activeElement === document.body) home.current?.focus({ preventScroll: true });
  });
  return {
    onFocus: (event: FocusEvent) => void (last.current = event.target),
    // What vanishes with the focus says no farewell; who goes elsewhere does.
    onBlur: (event: FocusEvent) => void (last.current === event.target && (last.current = null)),
  };
}
