import { useState } from 'react';
import type { KeyboardEvent } from 'react';

/** Which of `count` options the arrows are on. The first is, as soon as there is one, so that Enter chooses the best match. */
export function usePicking(count: number, onPick: (index: number) => void) {
  const [wished, setActive] = useState(0);
  const active = count === 0 ? -1 : Math.min(wished, count - 1);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || count === 0) return;
    const next = { ArrowDown: (active + 1) % count, ArrowUp: (active - 1 + count) % count }[event.key];
    if (next !== undefined) setActive(next);
    else if (event.key === 'Enter') onPick(active);
    else return;
    event.preventDefault();
  };
  return { active, setActive, onKeyDown };
}
