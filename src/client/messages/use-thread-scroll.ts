import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Entry } from './entry.ts';

/** This near to the end a reader follows it. */
const followWithin = 100;
const fetchWithin = 600;
const dividerRoom = 56;
const landMs = 50;

export type ThreadScrollOptions = {
  newest: Entry | undefined;
  hasBefore: boolean;
  hasAfter: boolean;
  onNeed(direction: 'older' | 'newer'): void;
};

/**
 * Where the reader stands in a thread. The scroller is a reversed column: scrollTop is 0 at the newest message and negative
 * above, so what is added before the oldest moves nothing. What is added or cut at the end does, and is made up for here.
 */
export function useThreadScroll({ newest, hasBefore, hasAfter, onNeed }: ThreadScrollOptions) {
  const scroller = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const held = useRef({ height: 0, newestId: '', hadAfter: false, cutFrom: 0 });
  const jumping = useRef(false);
  const [atEnd, setAtEnd] = useState(true);

  const look = useCallback(() => {
    const box = scroller.current;
    if (!box) return;
    setAtEnd(box.scrollTop > -followWithin && !hasAfter);
    if (hasBefore && box.scrollHeight - box.clientHeight + box.scrollTop < fetchWithin) onNeed('older');
    else if (hasAfter && box.scrollTop > -fetchWithin) onNeed('newer');
  }, [hasBefore, hasAfter, onNeed]);

  useLayoutEffect(() => {
    const box = scroller.current;
    if (!box || !content.current || !newest) return;
    const { height, newestId, hadAfter } = held.current;
    const next = content.current.getBoundingClientRect().height;
    if (newestId === '') showDivider(box);
    else if (newestId !== newest.id) {
      const mine = newest.state === 'pending' && newest.seq === null;
      if (jumping.current || mine) box.scrollTop = 0;
      // Where the end was cut, the browser has already moved what no longer fits: the place before that counts.
      else if (next < height) box.scrollTop = held.current.cutFrom - (next - height);
      else if (hadAfter || box.scrollTop < -followWithin) box.scrollTop -= next - height;
      else box.scrollTop = 0;
    }
    held.current = { height: next, newestId: newest.id, hadAfter: hasAfter, cutFrom: box.scrollTop };
  });

  // Letters that come late, or a turned phone: the height to compare with is the present one.
  useEffect(() => {
    const element = content.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(() => {
      held.current.height = element.getBoundingClientRect().height;
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  useEffect(look, [look, newest]);

  /** To be called right before the end of the thread is cut off. */
  const holdPlace = useCallback(() => {
    if (scroller.current) held.current.cutFrom = scroller.current.scrollTop;
  }, []);

  /** To the newest message, which may have to be fetched: what comes is then followed, wherever the reader stood. */
  const toEnd = useCallback((arrive: Promise<unknown>) => {
    jumping.current = true;
    const land = () => {
      jumping.current = false;
      if (scroller.current) scroller.current.scrollTop = 0;
    };
    // The fetched messages are drawn a moment after they came.
    void arrive.finally(() => setTimeout(land, landMs));
  }, []);

  return { scroller, content, atEnd, look, holdPlace, toEnd };
}

/** A conversation opens at its first unread message if that is further up than the screen is high. */
function showDivider(box: HTMLElement): void {
  const divider = box.querySelector('[data-unread]');
  if (!divider) return;
  const above = box.getBoundingClientRect().top + dividerRoom - divider.getBoundingClientRect().top;
  if (above > 0) box.scrollTop -= above;
}
