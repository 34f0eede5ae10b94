import { shortcuts, shortcutsOf } from './shortcuts.ts';
import type { Place, ShortcutOf } from './shortcuts.ts';

export type Press = Pick<KeyboardEvent, 'key' | 'altKey' | 'shiftKey' | 'ctrlKey' | 'metaKey'> & {
  code?: string;
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
function isPressed(keys: string, press: Press): boolean {
  const { altKey, shiftKey, ctrlKey, metaKey } = press;
  const wanted = partsOf(keys);
  const key = ctrlKey || metaKey ? latinOf(press) : press.key;
  // A letter is the same with the capitals locked.
  if (key.toLowerCase() !== wanted.key.toLowerCase()) return false;
  const isSign = key.length === 1 && key.toLowerCase() === key.toUpperCase();
  return (
    altKey === wanted.held.includes('Alt') &&
    (isSign || shiftKey === wanted.held.includes('Shift')) &&
    (ctrlKey || metaKey) === wanted.held.includes('Mod')
  );
}

/** With Ctrl or ⌘ a letter is the one that a Latin keyboard has there: on an Arabic one nobody could press it else. */
function latinOf({ key, code = '' }: Press): string {
  return /^[ -~]*$/.test(key) ? key : (/^Key([A-Z])$/.exec(code)?.[1] ?? key);
}
