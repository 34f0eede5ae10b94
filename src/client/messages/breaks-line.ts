import type { KeyboardEvent } from 'react';
import { enterSends } from './enter-sends.ts';

/** With the keys on the screen, and where its reader wants it so, Enter begins a line, and the button sends. */
export function breaksLine({ ctrlKey, metaKey }: KeyboardEvent): boolean {
  return !ctrlKey && !metaKey && (enterSends.get() === 'off' || (isTouch() && isKeyboardOnScreen()));
}

export function isTouch(): boolean {
  return window.matchMedia('(pointer: coarse)').matches;
}

/** Keys on the screen take a third of its height or more. A tablet whose window is nearly as high as the screen has a keyboard of its own. */
function isKeyboardOnScreen(): boolean {
  const { visualViewport, screen } = window;
  if (!visualViewport) return true;
  const portrait = window.matchMedia('(orientation: portrait)').matches;
  // Some systems turn these two with the device, some do not.
  const height = (portrait ? Math.max : Math.min)(screen.width, screen.height);
  return visualViewport.height * visualViewport.scale < height * 0.7;
}
