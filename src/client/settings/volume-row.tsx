import { useId, useState } from 'react';
import type { Sound } from '../../shared/personal-settings.ts';
import { useLocale, useTranslate } from '../i18n/use-translate.ts';
import { tags } from '../i18n/tags.ts';
import { usePreview } from './use-preview.ts';
import { useSavePersonal } from './use-save-personal.ts';

/** How loud sounds are: kept, and heard, when the hand lets go. */
export function VolumeRow({ volume, example }: { volume: number; example: Sound }) {
  const t = useTranslate();
  const locale = useLocale();
  const id = useId();
  const save = useSavePersonal();
  const preview = usePreview();
  const [moving, setMoving] = useState<number | null>(null);
  const shown = moving ?? volume;
  const keep = () => {
    if (moving === null) return;
    setMoving(null);
    if (moving === volume) return;
    void preview(example, moving);
    void save({ sounds: { volume: moving } });
  };
  const words = new Intl.NumberFormat(tags[locale], { style: 'percent' }).format(shown / 100);
  return (
    <div id="sounds-volume" className="space-y-1.5">
      <div className="flex justify-between gap-3 text-sm">
        <label htmlFor={id} className="font-semibold">
          {t('sounds.volume')}
        </label>
        <span aria-hidden="true" className="text-soft tabular-nums">
          {words}
        </span>
      </div>
      <input
        id={id}
        type="range"
        min={0}
        max={100}
        step={10}
        value={shown}
        aria-valuetext={words}
        onChange={(event) => setMoving(event.target.valueAsNumber)}
        onPointerUp={keep}
        onKeyUp={keep}
        onBlur={keep}
        className="h-11 w-full accent-accent"
      />
    </div>
  );
}
