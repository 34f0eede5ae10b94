import type { PlainKey } from '../i18n/text.ts';
import { useTranslate } from '../i18n/use-translate.ts';
import { Kbd } from '../ui/kbd.tsx';
import { partsOf } from './shortcut-of.ts';
import { shortcuts } from './shortcuts.ts';
import type { ShortcutName } from './shortcuts.ts';

/** The keys of a shortcut, as a keyboard of the reader's language names them; one way after the other. */
export function ShortcutKeys({ name }: { name: ShortcutName }) {
  const t = useTranslate();
  const named = (part: string) => (part in keyNames ? t(keyNames[part]!) : (signs[part] ?? part.toUpperCase()));
  return (
    <span className="flex items-center gap-2">
      {shortcuts[name].keys.map((keys) => {
        const { held, key } = partsOf(keys);
        return <Kbd key={keys} keys={[...held, key].map(named)} />;
      })}
    </span>
  );
}

const isApple = /Mac|iPhone|iPad/.test(navigator.platform);
const signs: Record<string, string> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  Mod: isApple ? '⌘' : 'Ctrl',
  Alt: isApple ? '⌥' : 'Alt',
};
const keyNames: Record<string, PlainKey> = {
  Shift: 'key.shift',
  Enter: 'key.enter',
  Escape: 'key.escape',
  Home: 'key.home',
  End: 'key.end',
  ContextMenu: 'key.menu',
};
