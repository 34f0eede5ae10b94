import { useEffect } from 'react';
import type { RefObject } from 'react';

/** In CSS pixels above the screen: two turns of a wheel, or one flick of a finger. */
const drawWithin = 1_600;

/**
 * Has more rows drawn above the screen before a reader comes there. It is looked after each frame in which the thread was drawn anew or
 * scrolled, so that nothing that is seen waits for what is not. Null: there are no more.
 */
export function useDrawAhead(scroller: RefObject<HTMLElement | null>, drawMore: (() => void) | null): void {
  useEffect(() => {
    const box = scroller.current;
    if (!box || drawMore === null) return undefined;
    let frame = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      if (box.scrollHeight - box.clientHeight + box.scrollTop < drawWithin) drawMore();
    };
    const lookSoon = () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
      frame = requestAnimationFrame(() => (timer = setTimeout(look, 0)));
    };
    lookSoon();
    box.addEventListener('scroll', lookSoon, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
      box.removeEventListener('scroll', lookSoon);
    };
  }, [scroller, drawMore]);
}
