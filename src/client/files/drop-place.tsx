import { Upload } from 'lucide-react';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { useTranslate } from '../i18n/use-translate.ts';
import { PartTexts } from '../layout/part-texts.tsx';
import { fileWords } from './file-words.ts';
import { followDrags } from './follow-drags.ts';

export type DropPlaceProps = { onFiles(files: File[]): void };

/** Lets files fall anywhere on the conversation around it, and shows that they would while they are dragged above that. */
export function DropPlace({ onFiles }: DropPlaceProps) {
  const here = useRef<HTMLSpanElement>(null);
  const [pane, setPane] = useState<HTMLElement | null>(null);
  const [over, setOver] = useState(false);
  useEffect(() => setPane(here.current?.closest<HTMLElement>('[data-pane]') ?? null), []);
  const take = useEffectEvent(onFiles);
  useEffect(() => (pane ? followDrags(pane, setOver, (files) => take(files)) : undefined), [pane]);
  return (
    <>
      <span ref={here} hidden />
      {pane && createPortal(<PartTexts parts={fileWords}>{over && <Note />}</PartTexts>, pane)}
    </>
  );
}

function Note() {
  const t = useTranslate();
  return (
    <div className="pointer-events-none absolute inset-0 z-10 flex flex-col items-center justify-center gap-2 rounded-2xl border-2 border-dashed border-accent-ink bg-accent-soft p-4 text-center font-semibold text-accent-ink">
      {/* What it covers may be longer than the window. */}
      <p className="sticky inset-y-4 flex flex-col items-center gap-2">
        <Upload aria-hidden="true" className="size-8" />
        <span>{t('files.drop')}</span>
      </p>
    </div>
  );
}
