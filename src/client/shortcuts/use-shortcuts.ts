import { useEffect, useEffectEvent } from 'react';
import { shortcutOf } from './shortcut-of.ts';
import type { ShortcutOf } from './shortcuts.ts';
import { signKeys } from './sign-keys.ts';

/** Each says whether it did anything; the keys are the browser's where it did not. */
export type PageShortcuts = Partial<Record<ShortcutOf<'page'>, () => boolean>>;

/** Acts on the shortcuts of the page, and on none that belongs to a dialog, a menu, a list or a box that one types in. */
export function useShortcuts(acts: PageShortcuts): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const name = shortcutOf(event, 'page');
    // What lies above the page is looked for in all of it: not at each letter that somebody types.
    if (name === null || event.defaultPrevented || isElsewhere(event)) return;
    if (acts[name]?.()) event.preventDefault();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => press(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);
}

/** In a dialog or a menu the keys are its own, a list that opens by Alt+↓ keeps it, and a sign is typed where one types. */
function isElsewhere({ target, key, ctrlKey, metaKey }: KeyboardEvent): boolean {
  if (document.querySelector(overlays)) return true;
  const isTyped = key.length === 1 && !ctrlKey && !metaKey;
  if (isTyped && signKeys.get() === 'off') return true;
  if (!(target instanceof Element)) return false;
  return target.closest(isTyped ? `${lists}, ${boxes}` : lists) !== null;
}

/** One that is closing is over for whoever has gone on already. */
const overlays = 'dialog[open], :is([role=dialog], [role=alertdialog], [role=menu]):not([data-closed])';
const lists = 'select, [role=combobox], [role=listbox]';
const boxes = 'input, textarea, [contenteditable]';
