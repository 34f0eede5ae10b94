import { Popover as Base } from '@base-ui/react/popover';
import { useState } from 'react';
import { isFocusLost } from './is-focus-lost.ts';
import type { AnchoredProps } from './anchored.tsx';
import { goThrough } from './go-through.ts';
import { layerLook, popupLook } from './overlay-look.ts';

export function AnchoredLayer({ anchor, label, onClose, focusAfter, children }: AnchoredProps) {
  // It closes where it stood.
  const [last, setLast] = useState(anchor);
  if (anchor && anchor !== last) setLast(anchor);
  // Left to itself the focus would pass over what only the arrows lead to, as a message, and go to a button in it.
  const goBack = () => {
    const after = focusAfter?.();
    const place = after === undefined ? last : after;
    if (place instanceof HTMLElement && isFocusLost()) queueMicrotask(() => place.focus({ preventScroll: true }));
    return false;
  };
  return (
    <Base.Root open={anchor !== null} onOpenChange={(next) => next || onClose()}>
      <Base.Portal>
        <Base.Positioner anchor={last} align="end" sideOffset={6} collisionPadding={8} className={layerLook}>
          <Base.Popup
            aria-label={label}
            finalFocus={goBack}
            onKeyDown={goThrough}
            className={`w-78 pointer-coarse:w-86 ${popupLook}`}
          >
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
