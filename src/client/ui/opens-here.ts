import type { MouseEvent } from 'react';

/** Whether a press of a link is for its page: with a key held, or another button, the browser opens it elsewhere. */
export function opensHere({ button, altKey, ctrlKey, metaKey, shiftKey }: MouseEvent): boolean {
  return button === 0 && !altKey && !ctrlKey && !metaKey && !shiftKey;
}
