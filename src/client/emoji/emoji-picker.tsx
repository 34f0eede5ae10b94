import { EmojiPicker as Base } from 'frimousse';
import { useLocale, useTranslate } from '../i18n/use-translate.ts';
import { LayerTexts } from '../layout/layer-texts.tsx';
import { ErrorNote } from '../ui/error-note.tsx';
import { boxLook } from '../ui/field-context.ts';
import { Spinner } from '../ui/spinner.tsx';
import { namesIn } from './emoji-names.ts';
import type { EmojiNames } from './emoji-names.ts';
import { pickerParts } from './picker-parts.tsx';
import { useEmojiNames } from './use-emoji-names.ts';

export type EmojiPickerProps = { onChoose(emoji: string): void };

/**
 * All emoji, found by their name in the reader's language or by looking: letters search, arrows move, Enter chooses. It stands in a popover
 * or a dialog of whoever shows it, 17 rem wide.
 */
export function EmojiPicker(props: EmojiPickerProps) {
  return (
    <LayerTexts room="my-32">
      <NamedEmoji {...props} />
    </LayerTexts>
  );
}

function NamedEmoji({ onChoose }: EmojiPickerProps) {
  const t = useTranslate();
  const { names, failed, retry } = useEmojiNames();
  return (
    <div className="flex h-80 max-h-[60dvh] w-full flex-col">
      {failed && <ErrorNote onRetry={retry}>{t('emoji.failed')}</ErrorNote>}
      {!failed && !names && (
        <p className="m-auto flex items-center gap-2 text-sm text-faint">
          <Spinner className="size-5" />
          <span>{t('emoji.loading')}</span>
        </p>
      )}
      {names && <Picker names={names} onChoose={onChoose} />}
    </div>
  );
}

function Picker({ names, onChoose }: EmojiPickerProps & { names: EmojiNames }) {
  const t = useTranslate();
  const locale = useLocale();
  return (
    <Base.Root
      locale={names.locale}
      columns={window.matchMedia('(pointer: coarse)').matches ? 6 : 8}
      resolveEmojiData={() => names}
      onEmojiSelect={({ emoji }) => onChoose(emoji)}
      className="flex min-h-0 flex-1 flex-col"
    >
      <div className="flex gap-1 pb-1.5">
        <Base.Search
          autoFocus
          aria-label={t('emoji.search')}
          placeholder={t('emoji.search')}
          className={`min-w-0 flex-1 ${boxLook}`}
        />
        <Base.SkinToneSelector
          aria-label={t('emoji.skin')}
          title={t('emoji.skin')}
          className="size-12 shrink-0 rounded-xl text-xl hover:bg-sunken"
        />
      </div>
      {namesIn[locale] !== locale && <p className="px-1 pb-1.5 text-sm text-faint">{t('emoji.english')}</p>}
      {/* The keys of the list know one direction, and where the names are English they are written in it. */}
      <Base.Viewport dir="ltr" className="relative min-h-0 flex-1 overflow-x-hidden overscroll-contain outline-none">
        <Base.Empty>
          <span className="block p-3 text-sm text-faint">{t('emoji.none')}</span>
        </Base.Empty>
        <Base.List components={pickerParts} className="pb-1 select-none" />
      </Base.Viewport>
      <Base.ActiveEmoji>
        {({ emoji }) => (
          <p dir="ltr" className="min-h-6 truncate px-1 pt-1 text-sm text-soft">
            {emoji?.label}
          </p>
        )}
      </Base.ActiveEmoji>
    </Base.Root>
  );
}
