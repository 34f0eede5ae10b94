import { Bold, Code, Italic, Link2, List, ListOrdered, Strikethrough, TextQuote } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslate } from '../i18n/use-translate.ts';
import type { Format } from './change.ts';

const icons: Record<Format, LucideIcon> = {
  bold: Bold,
  italic: Italic,
  strike: Strikethrough,
  list: List,
  numbers: ListOrdered,
  quote: TextQuote,
  code: Code,
  link: Link2,
};
const formats = Object.keys(icons) as Format[];

export type FormatBarProps = { id: string; onFormat(format: Format): void; children?: ReactNode };

/** What words can be made, above the box in which they are written. */
export function FormatBar({ id, onFormat, children }: FormatBarProps) {
  const t = useTranslate();
  return (
    <div id={id} role="group" aria-label={t('composer.format')} className="flex flex-wrap gap-0.5 pb-1">
      {children}
      {formats.map((format) => (
        <FormatButton
          key={format}
          icon={icons[format]}
          label={t(`format.${format}`)}
          onPress={() => onFormat(format)}
        />
      ))}
    </div>
  );
}

/** The selection stays where it is, and on a touch screen so do the keys: the press takes the focus from nobody. */
function FormatButton({ icon: Icon, label, onPress }: { icon: LucideIcon; label: string; onPress(): void }) {
  return (
    <button
      type="button"
      title={label}
      aria-label={label}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onPress}
      className="inline-flex h-10 min-w-9 flex-1 items-center justify-center rounded-xl text-soft hover:bg-sunken hover:text-ink pointer-coarse:h-11 @2xl:flex-none @2xl:px-2.5"
    >
      <Icon aria-hidden="true" className="size-4.5" />
    </button>
  );
}
