import { ArrowRightLeft } from 'lucide-react';
import { useTranslate } from '../i18n/use-translate.ts';
import { ShortcutKeys } from '../shortcuts/shortcut-keys.tsx';
import { switcherShown } from './shown.ts';

/** Opens the quick switcher where there are no keys to open it with; beside it stand those that there are. */
export function SwitcherButton({ onOpen }: { onOpen(): void }) {
  const t = useTranslate();
  const open = () => {
    onOpen();
    switcherShown.set(true);
  };
  return (
    <button
      type="button"
      onClick={open}
      className="flex min-h-11 w-full items-center gap-3 rounded-xl px-2 text-start font-medium hover:bg-sunken"
    >
      <ArrowRightLeft aria-hidden="true" className="size-4.5 text-soft" />
      <span className="min-w-0 flex-1">{t('switcher.title')}</span>
      <span className="pointer-coarse:hidden">
        <ShortcutKeys name="switcher.show" />
      </span>
    </button>
  );
}
