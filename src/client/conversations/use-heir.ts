import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';
import { isFocusLost } from '../ui/is-focus-lost.ts';

/** Named before a row goes, its neighbour has the focus that was lost with it: by the keyboard one would begin again at the top of the page. */
export function useHeir(row: RefObject<HTMLElement | null>): () => void {
  const heir = useRef<HTMLElement | null>(null);
  useEffect(
    () => () => {
      const next = heir.current;
      // Its menu gives the focus back first, to what is no more.
      if (next) setTimeout(() => isFocusLost() && next.focus());
    },
    [],
  );
  return () => {
    const neighbour = row.current?.nextElementSibling ?? row.current?.previousElementSibling;
    heir.current = neighbour?.querySelector<HTMLElement>('[data-conversation]') ?? null;
  };
}
