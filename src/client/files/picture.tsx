import { ImageOff } from 'lucide-react';
import { useState } from 'react';
import type { MouseEventHandler } from 'react';
import type { Attachment } from '../../shared/public.ts';
import { thumbnailAddress } from './file-address.ts';
import { previewAddress } from './preview-address.ts';

const filled = { objectFit: 'cover', backgroundSize: 'cover' } as const;

export type PictureProps = { file: Attachment; onOpen: MouseEventHandler };

/** A picture in its place, which opens it in the whole window; until it is here a few of its pixels stand there, and its name where it does not come. */
export function Picture({ file, onOpen }: PictureProps) {
  const [failed, setFailed] = useState(false);
  const { id, name, image } = file;
  return (
    <button
      type="button"
      aria-haspopup="dialog"
      onClick={onOpen}
      className="absolute inset-0 rounded-xl -outline-offset-2"
    >
      {failed ? (
        <span className="flex size-full flex-col items-center justify-center gap-1 p-2 text-sm">
          <ImageOff aria-hidden="true" className="size-5 shrink-0" />
          <bdi className="max-w-full truncate">{name}</bdi>
        </span>
      ) : (
        <img
          src={thumbnailAddress(file)}
          alt={name}
          loading="lazy"
          decoding="async"
          draggable={false}
          onError={() => setFailed(true)}
          style={{ ...filled, backgroundImage: image && `url(${previewAddress(id, image.preview)})` }}
          className="size-full"
        />
      )}
    </button>
  );
}
