import { useEffect, useRef } from 'react';
import type { MouseEvent, PointerEvent } from 'react';

const staysMs = 500;
/** A finger is never quite still; one that goes further scrolls. */
const stillPx = 10;

/**
 * Calls back where a finger stays, and where a keyboard asks for the menu. The mouse keeps the browser's own menu, in which a link is
 * opened elsewhere. What the finger does as it leaves is no press.
 */
export function useLongPress(onPress: () => void) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const from = useRef<{ x: number; y: number } | null>(null);
  const pressed = useRef(false);
  const stop = () => clearTimeout(timer.current);
  useEffect(() => () => clearTimeout(timer.current), []);
  const press = () => {
    stop();
    pressed.current = true;
    onPress();
  };
  return {
    onPointerDown({ pointerType, clientX, clientY }: PointerEvent) {
      pressed.current = false;
      if (pointerType !== 'touch') return;
      from.current = { x: clientX, y: clientY };
      timer.current = setTimeout(press, staysMs);
    },
    onPointerMove({ clientX, clientY }: PointerEvent) {
      if (from.current && Math.hypot(clientX - from.current.x, clientY - from.current.y) > stillPx) stop();
    },
    onPointerUp: stop,
    onPointerCancel: stop,
    onContextMenu(event: MouseEvent) {
      if (isOfMouse(event)) return;
      event.preventDefault();
      if (!pressed.current) press();
      pressed.current = false;
    },
    onClickCapture(event: MouseEvent) {
      // The callback presses a button of its own: that one is no finger's.
      if (!pressed.current || !event.nativeEvent.isTrusted) return;
      pressed.current = false;
      event.preventDefault();
      event.stopPropagation();
    },
  };
}

/** Of a key it is told by no button (-1), or by the first one and no pointer; a Mac's mouse asks with Ctrl held. */
function isOfMouse({ button, ctrlKey, nativeEvent }: MouseEvent): boolean {
  const { pointerType } = nativeEvent as Partial<globalThis.PointerEvent>;
  return button === 2 || ctrlKey || (button === 0 && pointerType === 'mouse');
}
