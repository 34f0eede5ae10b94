import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Attachment } from '../../shared/public.ts';
import type { MediaType } from '../../shared/file-kinds.ts';
import type { App } from '../context.ts';
import type { Upload } from './access.ts';
import { assemble } from './assemble.ts';
import { emptyDetails, hasBoxes } from './empty-details.ts';
import { kindOf, nameAs } from './kind-of.ts';
import { isPicture, redraw } from './picture.ts';

/** A file that lies on this machine, with its digest. */
export type Lying = { path: string; digest: string };
/** What an upload turned out to be. `thumbnail`: of pictures alone. */
export type TakenIn = {
  name: string;
  mediaType: MediaType;
  size: number;
  image: Attachment['image'] | null;
  content: Lying;
  thumbnail: Lying | null;
};

/**
 * Makes of what was uploaded what may be kept: looked through by the scanner as it came, of a kind that is on the list, pictures drawn
 * anew, films without what tells of them. Everything that it makes lies in this directory.
 */
export async function takeIn({ files, scan }: App, upload: Upload, directory: string): Promise<TakenIn> {
  const path = join(directory, 'upload');
  await assemble(files, upload, path);
  await scan(path);
  return madeOf(path, upload.name, directory);
}

/** What becomes of a file of this name that lies here; refuses what may not be kept. */
export async function madeOf(path: string, called: string, directory: string): Promise<TakenIn> {
  const mediaType = await kindOf(path, called);
  const name = nameAs(called, mediaType);
  if (!isPicture(mediaType)) {
    if (hasBoxes(mediaType)) await emptyDetails(path);
    const { size } = await stat(path);
    return { name, mediaType, size, image: null, content: await lying(path), thumbnail: null };
  }
  const { path: drawn, thumbnail, size, image } = await redraw(path, mediaType, directory);
  return { name, mediaType, size, image, content: await lying(drawn), thumbnail: await lying(thumbnail) };
}

async function lying(path: string): Promise<Lying> {
  const digest = createHash('sha256');
  await pipeline(createReadStream(path), digest);
  return { path, digest: digest.digest('hex') };
}
