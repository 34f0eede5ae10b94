import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Store } from '../live/store.ts';
import { rowAtTop, rowsOf, seenSeq, showDivider } from './thread-rows.ts';

/** This near to the end a reader follows it. */
const followWithin = 100;
const fetchWithin = 600;

export type ThreadScrollOptions = {
  hasBefore: boolean;
  hasAfter: boolean;
  /** On the way to the newest messages, wherever the reader stands. */
  leaping: boolean;
  /** The place in line of the last message that the reader wrote; a new one leads to the end. */
  wroteLast: number;
  /** The last message that has been on the screen. */
  seen: Store<number>;
  onNeed(direction: 'older' | 'newer'): void;
};

type Held = { anchor: Element | null; below: number; top: number; following: boolean };

/**
 * Where the reader stands in a thread. The scroller is a reversed column: scrollTop is 0 at the newest message and negative
 * above, so what is added before the oldest moves nothing. What is added, cut or grows beneath the row that stands at the top of the
 * screen does, and is made up for here, whatever it was.
 */
export function useThreadScroll(options: ThreadScrollOptions) {
  const { hasBefore, hasAfter, leaping, wroteLast, seen, onNeed } = options;
  const scroller = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const held = useRef<Held | null>(null);
  const wrote = useRef(wroteLast);
  const leapt = useRef(leaping);
  const [atEnd, setAtEnd] = useState(true);

  const hold = useCallback(() => {
    const box = scroller.current;
    if (!box || !content.current) return;
    const anchor = rowAtTop(content.current, box);
    // Behind a tab that nobody sees the thread stands still: what comes meanwhile is beneath, and unread, when they are back.
    const following = box.scrollTop > -followWithin && !hasAfter && document.visibilityState === 'visible';
    held.current = anchor && { anchor, below: belowOf(anchor, content.current), top: box.scrollTop, following };
  }, [hasAfter]);

  const keepPlace = useCallback(() => {
    const box = scroller.current;
    if (!box || !content.current || !held.current) return;
    const { anchor, below, top, following } = held.current;
    if (!anchor?.isConnected) return;
    const grown = belowOf(anchor, content.current) - below;
    if (Math.abs(grown) < 0.5) return;
    if (following) box.scrollTop = 0;
    // Where the end was cut the browser has already moved what no longer fits: the place before that counts.
    else box.scrollTop = (grown < 0 ? Math.min(top, box.scrollTop) : box.scrollTop) - grown;
  }, []);

  const look = useCallback(() => {
    const box = scroller.current;
    if (!box || !content.current) return;
    // A row that is drawn again may be another height than it was, and is heard of here before it is by whoever watches the content.
    keepPlace();
    hold();
    setAtEnd(box.scrollTop > -followWithin && !hasAfter);
    seen.set(seenSeq(content.current, box));
    if (hasBefore && box.scrollHeight - box.clientHeight + box.scrollTop < fetchWithin) onNeed('older');
    else if (hasAfter && box.scrollTop > -fetchWithin) onNeed('newer');
  }, [keepPlace, hold, hasBefore, hasAfter, seen, onNeed]);

  useLayoutEffect(() => {
    const box = scroller.current;
    if (!box || !content.current) return;
    const isNew = wroteLast > wrote.current;
    const hasArrived = leapt.current && !leaping;
    wrote.current = Math.max(wroteLast, wrote.current);
    leapt.current = leaping;
    if (rowsOf(content.current).length === 0) held.current = null;
    else if (!held.current) showDivider(box);
    else if (isNew || hasArrived) box.scrollTop = 0;
    else keepPlace();
    hold();
  });

  // Letters that come late, or a turned phone.
  useEffect(() => {
    const element = content.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(() => {
      keepPlace();
      hold();
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [keepPlace, hold]);

  useEffect(look);

  const toEnd = useCallback(() => {
    if (scroller.current) scroller.current.scrollTop = 0;
  }, []);
  /** Which end of the thread may be cut: the one that is further from the reader. */
  const farEnd = useCallback((): 'start' | 'end' => {
    const box = scroller.current;
    return box && -box.scrollTop > box.scrollHeight / 2 ? 'end' : 'start';
  }, []);
  return { scroller, content, atEnd, look, toEnd, farEnd };
}

/** From its foot on: at its head it becomes less high as older messages come that it goes on from, and nothing beneath it may move for that. */
function belowOf(row: Element, content: Element): number {
  return content.getBoundingClientRect().bottom - row.getBoundingClientRect().bottom;
}
