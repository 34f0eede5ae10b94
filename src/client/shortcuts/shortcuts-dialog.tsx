import { useTranslate } from '../i18n/use-translate.ts';
import { LayerTexts } from '../layout/layer-texts.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { ReadPart } from '../ui/read-part.tsx';
import { ShortcutKeys } from './shortcut-keys.tsx';
import { shortcutsOf } from './shortcuts.ts';
import type { Place } from './shortcuts.ts';

/** Every shortcut by where it acts, each with its keys as a keyboard of the reader's language names them. */
export function ShortcutsDialog({ open, onClose }: { open: boolean; onClose(): void }) {
  const t = useTranslate();
  return (
    <Dialog open={open} onClose={onClose} title={t('shortcuts.title')}>
      <ReadPart label={t('shortcuts.title')}>
        <LayerTexts>
          <Shortcuts />
        </LayerTexts>
      </ReadPart>
    </Dialog>
  );
}

function Shortcuts() {
  const t = useTranslate();
  return places.map((place) => (
    <section key={place}>
      <h3 className="mb-1 text-sm font-semibold text-soft">{t(`shortcuts.${place}`)}</h3>
      <ul className="divide-y divide-line">
        {shortcutsOf(place).map((name) => (
          <li key={name} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2">
            <span>{t(`shortcut.${name}`)}</span>
            <ShortcutKeys name={name} />
          </li>
        ))}
      </ul>
    </section>
  ));
}

const places: Place[] = ['page', 'composer', 'thread'];
