import { shortcuts, shortcutsOf } from './shortcuts.ts';
import type { Place, ShortcutOf } from './shortcuts.ts';

export type Press = Pick<KeyboardEvent, 'key' | 'altKey' | 'shiftKey' | 'ctrlKey' | 'metaKey'> & {
  isComposing?: boolean;
  keyCode?: number;
};

/** Which shortcut of a place was pressed. None while letters are being composed: there the keys choose a word. */
export function shortcutOf<Where extends Place>(press: Press, place: Where): ShortcutOf<Where> | null {
  if (press.isComposing || press.keyCode === 229) return null;
  return shortcutsOf(place).find((name) => shortcuts[name].keys.some((keys) => isPressed(keys, press))) ?? null;
}

export function partsOf(keys: string): { held: string[]; key: string } {
  const parts = keys.split('+');
  return { held: parts.slice(0, -1), key: parts.at(-1) ?? '' };
}

/** Which letters need Shift differs from keyboard to keyboard: for a sign it is not asked. */
function isPressed(keys: string, { key, altKey, shiftKey, ctrlKey, metaKey }: Press): boolean {
  const wanted = partsOf(keys);
  if (key !== wanted.key) return false;
  const isSign = key.length === 1;
  return (
    altKey === wanted.held.includes('Alt') &&
    (isSign || shiftKey === wanted.held.includes('Shift')) &&
    (ctrlKey || metaKey) === wanted.held.includes('Mod')
  );
}
