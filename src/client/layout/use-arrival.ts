import { useEffect } from 'react';
import { isFocusLost } from '../ui/is-focus-lost.ts';

/**
 * Whoever comes to a page from another one of the app, as from the sign-in, and whose focus was lost on the way, begins at its heading.
 * Where nothing was pressed yet the page was just opened, and is left as the browser leaves it: the first Tab is on the way past the navigation.
 */
export function useArrival(): void {
  useEffect(() => {
    if (!navigator.userActivation?.hasBeenActive || !isFocusLost()) return;
    document.querySelector<HTMLElement>('main [data-heading]')?.focus({ preventScroll: true });
  }, []);
}
