import { Smile, Type } from 'lucide-react';
import { memo, useCallback, useState } from 'react';
import type { RefObject } from 'react';
import { applyChange } from '../composing/change.ts';
import type { Format } from '../composing/change.ts';
import { EmojiPanel } from '../emoji/emoji-panel.tsx';
import { useTranslate } from '../i18n/use-translate.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { newLayer } from '../ui/layer.ts';
import { Popover } from '../ui/popover.tsx';
import { ShownLayer } from '../ui/shown-layer.tsx';

type Box = RefObject<HTMLTextAreaElement | null>;

/** Nobody has marked anything before they first used the page: what works it out comes with what opens above it. */
const layer = newLayer(async () => (await import('../composing/format.ts')).formatted);
const formatBar = newLayer(async () => (await import('../composing/format-bar.tsx')).FormatBar);

export function applyFormat(box: HTMLTextAreaElement, format: Format): void {
  const { value, selectionStart, selectionEnd } = box;
  const change = layer.here()?.({ text: value, from: selectionStart, to: selectionEnd }, format);
  if (change) applyChange(box, change);
}

/** Whether the bar of formats is shown: asked for once, it stays until it is put away. */
export function useFormatBar(): { shown: boolean; toggle(): void } {
  const [shown, setShown] = useState(false);
  const toggle = useCallback(() => setShown((was) => !was), []);
  return { shown, toggle };
}

type ToolsProps = { id: string; box: Box };

/** The bar itself; where the box has little room it takes what stands beside the box elsewhere. */
export function FormatTools({ id, box }: ToolsProps) {
  const tools = <EmojiButton box={box} className="@2xl:hidden" />;
  const onFormat = (format: Format) => applyFormat(box.current!, format);
  return <ShownLayer layer={formatBar} props={{ id, onFormat, children: tools }} open />;
}

type ToggleProps = { barId: string; shown: boolean; onToggle(): void };

export const FormatToggle = memo(function FormatToggle({ barId, shown, onToggle }: ToggleProps) {
  const t = useTranslate();
  return (
    <IconButton
      label={t('composer.format')}
      icon={Type}
      aria-expanded={shown}
      aria-controls={shown ? barId : undefined}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onToggle}
      className="my-0.5 aria-expanded:text-accent-ink"
    />
  );
});

/** Puts what is chosen where the caret was, and gives the box the focus back. */
export const EmojiButton = memo(function EmojiButton({ box, className = '' }: { box: Box; className?: string }) {
  const t = useTranslate();
  const put = (emoji: string) => {
    const { selectionStart: from, selectionEnd: to } = box.current!;
    applyChange(box.current!, { from, to, text: emoji, select: [from + emoji.length, from + emoji.length] });
  };
  return (
    <span className={className}>
      <Popover
        label={t('composer.emoji')}
        trigger={<Smile aria-hidden="true" className="size-5" />}
        triggerClassName="inline-flex size-11 shrink-0 items-center justify-center rounded-full text-soft hover:bg-sunken hover:text-ink"
      >
        {(close) => (
          <EmojiPanel
            onChoose={(emoji) => {
              close();
              put(emoji);
            }}
          />
        )}
      </Popover>
    </span>
  );
});
