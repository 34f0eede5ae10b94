import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { FormatEnum, Sharp, SharpOptions } from 'sharp';
import type { MediaType } from '../../shared/file-kinds.ts';
import type { Attachment } from '../../shared/public.ts';
import { Refusal } from '../../shared/refusals.ts';

/** As many as a phone's camera makes of its own accord; of an animation, all its frames together. A small file can say that it has billions. */
const pixelsAtMost = 52_000_000;
/** Nobody's screen shows more. */
const longestSide = 4_096;
const thumbnailSide = 640;
/** Sixteen points of a picture are some hundred bytes; of the most restless one they are five hundred. */
const previewSide = 16;
const patience = { seconds: 30 };

const formats = {
  'image/jpeg': 'jpeg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/gif': 'gif',
} as const satisfies Partial<Record<MediaType, keyof FormatEnum>>;
export type PictureType = keyof typeof formats;

export function isPicture(mediaType: MediaType): mediaType is PictureType {
  return Object.hasOwn(formats, mediaType);
}

/** `image`: how it is told of in its message. */
export type Picture = { path: string; thumbnail: string; size: number; image: NonNullable<Attachment['image']> };

/**
 * Draws a picture anew, upright, into this directory: nothing is left of it but its pixels, so neither where and by what it was taken
 * nor whatever else was hidden in its file. Refuses one that cannot be read to its end, and one of too many pixels before it is read.
 */
export async function redraw(path: string, mediaType: PictureType, directory: string): Promise<Picture> {
  const format = formats[mediaType];
  const open = await opener();
  const { isAnimated } = await look(open, path, format);
  const target = join(directory, 'picture');
  const thumbnail = join(directory, 'thumbnail');
  try {
    const picture = open(path, { animated: isAnimated }).timeout(patience);
    // Frames are turned by nobody: one above the other they are one long picture.
    const { width, height, pageHeight } = await fitting(isAnimated ? picture : picture.autoOrient(), longestSide)
      .toFormat(format)
      .toFile(target);
    await fitting(open(target), thumbnailSide).webp({ quality: 75 }).toFile(thumbnail);
    const image = { width, height: pageHeight ?? height, preview: await previewOf(open, target) };
    return { path: target, thumbnail, size: (await stat(target)).size, image };
  } catch {
    throw new Refusal('file.broken');
  }
}

/** As large as a face is anywhere, on the finest screen. */
const faceSide = 256;

/** Draws the first frame of a picture anew, upright, as a square of the size of a face: its middle, where it is none. What shines through is white. */
export async function redrawSquare(path: string, mediaType: PictureType): Promise<Buffer> {
  const open = await opener();
  await look(open, path, formats[mediaType]);
  try {
    const square = { width: faceSide, height: faceSide, fit: 'cover' } as const;
    return await open(path)
      .timeout(patience)
      .autoOrient()
      .resize(square)
      .flatten({ background: '#fff' })
      .webp({ quality: 80 })
      .toBuffer();
  } catch {
    throw new Refusal('file.broken');
  }
}

type Open = (path: string, options?: SharpOptions) => Sharp;

let opening: Promise<Open> | undefined;

/** Fetched when the first picture comes. It reads these four formats and no other, and holds nothing of one picture for the next. */
function opener(): Promise<Open> {
  opening ??= import('sharp').then(({ default: sharp }) => {
    sharp.cache(false);
    sharp.concurrency(1);
    sharp.block({ operation: ['VipsForeignLoad'] });
    sharp.unblock({ operation: ['Jpeg', 'Png', 'Webp', 'Nsgif'].map((name) => `VipsForeignLoad${name}`) });
    return (path, options) => sharp(path, { failOn: 'error', limitInputPixels: pixelsAtMost, ...options });
  });
  return opening;
}

async function look(open: Open, path: string, expected: string): Promise<{ isAnimated: boolean }> {
  const {
    format,
    width,
    height,
    pages = 1,
  } = await open(path, { limitInputPixels: false })
    .metadata()
    .catch((): never => {
      throw new Refusal('file.broken');
    });
  if (format !== expected) throw new Refusal('file.broken');
  if (width * height * pages > pixelsAtMost) throw new Refusal('file.tooManyPixels');
  return { isAnimated: pages > 1 };
}

function fitting(picture: Sharp, side: number): Sharp {
  return picture.resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true });
}

async function previewOf(open: Open, path: string): Promise<string> {
  const bytes = await fitting(open(path), previewSide).webp({ quality: 20, alphaQuality: 20 }).toBuffer();
  return `data:image/webp;base64,${bytes.toString('base64')}`;
}
