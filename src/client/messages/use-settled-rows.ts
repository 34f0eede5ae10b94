import { useEffect } from 'react';
import type { RefObject } from 'react';
import { rowsOf } from './thread-rows.ts';

/** By then what has just come has been drawn twice, so that the browser knows how high it is. */
const restMs = 500;

/**
 * Marks the rows that have been drawn and stand far from the screen: the browser then lays out and paints nothing of them, which with
 * three hundred rows is most of what one more message costs. Before its height is known a row would be taken for higher or lower than it
 * is, and move what is read; in sight it would be seen to go and come back.
 */
export function useSettledRows(scroller: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const timer = setTimeout(() => {
      const box = scroller.current;
      if (!box) return;
      const { top, bottom, height } = box.getBoundingClientRect();
      const isFar = (row: HTMLElement) => {
        const place = row.getBoundingClientRect();
        return place.bottom < top - height || place.top > bottom + height;
      };
      const unsettled = [...rowsOf(box)].filter((row) => row.dataset.settled === undefined);
      for (const row of unsettled.filter(isFar)) row.dataset.settled = '';
    }, restMs);
    return () => clearTimeout(timer);
  });
}
