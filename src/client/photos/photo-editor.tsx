import { useState } from 'react';
import { useTranslate } from '../i18n/use-translate.ts';
import { sentenceOf } from '../live/outcome.ts';
import { Button } from '../ui/button.tsx';
import { ErrorNote } from '../ui/error-note.tsx';
import { CropFrame } from './crop-frame.tsx';
import { CropSlider } from './crop-slider.tsx';
import { mostZoom, reachOf, widest, within } from './crop.ts';
import type { Crop } from './crop.ts';
import { drawCrop } from './draw-crop.ts';
import type { OpenPicture } from './open-picture.ts';
import { sendPhoto } from './send-photo.ts';

type Props = { picture: OpenPicture; onSaved(): void; onCancel(): void };

/** Cuts a square out of a picture, by a finger, a mouse or sliders, and saves it. Where that fails, all stays as it was chosen. */
export function PhotoEditor({ picture: { image, address }, onSaved, onCancel }: Props) {
  const t = useTranslate();
  const size = { width: image.naturalWidth, height: image.naturalHeight };
  const [crop, setCrop] = useState<Crop>(() => widest(size));
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const change = (part: Partial<Crop>) => setCrop(within(size, { ...crop, ...part }));
  const save = async () => {
    setBusy(true);
    setProblem(null);
    try {
      await sendPhoto(await drawCrop(image, crop));
      onSaved();
    } catch (error) {
      const reason = sentenceOf(error);
      setProblem(t(reason === 'live.noAnswer' ? 'photo.failed' : reason));
      setBusy(false);
    }
  };
  return (
    <div role="group" aria-label={t('photo.cut')} className="space-y-3">
      <p className="text-sm text-soft">{t('photo.cut.help')}</p>
      <div className="flex flex-wrap gap-x-6 gap-y-2">
        <CropFrame address={address} size={size} crop={crop} onMove={(x, y) => change({ x, y })} />
        <div className="min-w-48 flex-1">
          <CropSlider
            label={t('photo.zoom')}
            value={crop.zoom}
            reach={[1, mostZoom]}
            autoFocus
            onChange={(zoom) => change({ zoom })}
          />
          <CropSlider
            label={t('photo.across')}
            value={crop.x}
            reach={reachOf(size, crop.zoom, size.width)}
            physical
            onChange={(x) => change({ x })}
          />
          <CropSlider
            label={t('photo.down')}
            value={crop.y}
            reach={reachOf(size, crop.zoom, size.height)}
            physical
            onChange={(y) => change({ y })}
          />
        </div>
      </div>
      {problem && <ErrorNote>{problem}</ErrorNote>}
      <div className="flex flex-wrap gap-2">
        <Button busy={busy} onClick={() => void save()}>
          {t('photo.save')}
        </Button>
        <Button variant="quiet" disabled={busy} onClick={onCancel}>
          {t('photo.cancel')}
        </Button>
      </div>
    </div>
  );
}
