import type { PlainKey } from '../i18n/text.ts';
import { useTranslate } from '../i18n/use-translate.ts';
import { Dialog } from '../ui/dialog.tsx';
import { Kbd } from '../ui/kbd.tsx';
import { partsOf } from './shortcut-of.ts';
import { shortcuts, shortcutsOf } from './shortcuts.ts';
import type { Place } from './shortcuts.ts';

/** Every shortcut by where it acts, each with its keys as a keyboard of the reader's language names them. */
export function ShortcutsDialog({ open, onClose }: { open: boolean; onClose(): void }) {
  const t = useTranslate();
  return (
    <Dialog open={open} onClose={onClose} title={t('shortcuts.title')}>
      <div className="min-h-0 space-y-5 overflow-y-auto px-5 pt-1 pb-5">
        {places.map((place) => (
          <section key={place}>
            <h3 className="mb-1 text-sm font-semibold text-soft">{t(`shortcuts.${place}`)}</h3>
            <ul className="divide-y divide-line">
              {shortcutsOf(place).map((name) => (
                <li key={name} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2">
                  <span>{t(`shortcut.${name}`)}</span>
                  <Keys all={shortcuts[name].keys} />
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Dialog>
  );
}

const places: Place[] = ['page', 'composer', 'thread'];

/** One way after the other. */
function Keys({ all }: { all: readonly string[] }) {
  const t = useTranslate();
  const named = (part: string) => (part in keyNames ? t(keyNames[part]!) : (signs[part] ?? part));
  return (
    <span className="flex items-center gap-2">
      {all.map((keys) => {
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
};
