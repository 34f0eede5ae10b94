import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useLayoutEffect, useRef } from 'react';
import type { Attachment } from '../../shared/public.ts';
import { useTranslate } from '../i18n/use-translate.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { fileAddress } from './file-address.ts';
import { previewAddress } from './preview-address.ts';

type Props = { pictures: readonly Attachment[]; at: number; onLook(id: string): void; onGo(by: number): void };

/** Side by side, so that a finger moves them as it moves anything that scrolls; only the one in sight and its neighbours are fetched. */
export function PictureStrip({ pictures, at, onLook, onGo }: Props) {
  const t = useTranslate();
  const strip = useRef<HTMLDivElement>(null);
  const isAlone = pictures.length === 1;
  useLayoutEffect(() => {
    const box = strip.current;
    if (box && Math.round(placeIn(box)) !== at) box.children[at]?.scrollIntoView({ inline: 'start', block: 'nearest' });
  }, [at]);
  const follow = () => {
    const place = strip.current ? placeIn(strip.current) : at;
    const seen = pictures[Math.round(place)];
    // On the way from one to the next neither is looked at.
    if (seen && Math.abs(place - Math.round(place)) < 0.02 && Math.round(place) !== at) onLook(seen.id);
  };
  return (
    <div className="relative min-h-0 flex-1">
      <div
        ref={strip}
        // Whatever scrolls is reached by the keys.
        tabIndex={0}
        data-autofocus=""
        onScroll={follow}
        style={{ scrollSnapType: 'x mandatory', scrollbarWidth: 'none' }}
        className="flex size-full overflow-x-auto overscroll-contain outline-none"
      >
        {pictures.map((picture, index) => (
          <Slide key={picture.id} picture={picture} isNear={Math.abs(index - at) < 2} isShown={index === at} />
        ))}
      </div>
      {!isAlone && (
        <>
          <IconButton
            label={t('files.previous')}
            icon={ChevronLeft}
            disabled={at === 0}
            onClick={() => onGo(-1)}
            className={`${sideLook} start-1`}
          />
          <IconButton
            label={t('files.next')}
            icon={ChevronRight}
            disabled={at === pictures.length - 1}
            onClick={() => onGo(1)}
            className={`${sideLook} end-1`}
          />
        </>
      )}
    </div>
  );
}

const sideLook = 'absolute top-1/2 -translate-y-1/2 bg-raised pointer-coarse:hidden rtl:-scale-x-100';

function Slide({ picture, isNear, isShown }: { picture: Attachment; isNear: boolean; isShown: boolean }) {
  const { id, name, image } = picture;
  return (
    <div
      style={{ scrollSnapAlign: 'center' }}
      className="flex size-full shrink-0 items-center justify-center p-2"
      inert={!isShown}
    >
      {isNear && image && (
        <img
          src={fileAddress(picture)}
          alt={name}
          width={image.width}
          height={image.height}
          style={{ ...whole, backgroundImage: `url(${previewAddress(id, image.preview)})` }}
        />
      )}
    </div>
  );
}

const whole = { maxWidth: '100%', maxHeight: '100%', width: 'auto', height: 'auto', backgroundSize: 'cover' } as const;

/** Which of them stands in sight; from right to left the browser counts down from 0. */
function placeIn(box: HTMLElement): number {
  return Math.abs(box.scrollLeft) / box.clientWidth;
}
