import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileTypeFromBuffer } from 'file-type';
import type { App } from '../context.ts';
import { inWorkshop } from '../files/assemble.ts';
import { isPicture, redrawSquare } from '../files/picture.ts';
import { Refusal } from '../../shared/refusals.ts';
import type { MediaType } from '../../shared/file-kinds.ts';

/**
 * Draws what was sent anew as a photo of a person: a square of one size, of an animation its first picture, without anything that tells of
 * the file. Refuses what the scanner finds something in, what is no picture, and one that cannot be read to its end.
 */
export function drawFace({ scan }: Pick<App, 'scan'>, bytes: Buffer): Promise<Buffer> {
  return inWorkshop(async (directory) => {
    const path = join(directory, 'photo');
    await writeFile(path, bytes, { mode: 0o600 });
    await scan(path);
    const found = await fileTypeFromBuffer(bytes);
    const mediaType = (found?.mime === 'image/apng' ? 'image/png' : found?.mime) as MediaType | undefined;
    if (mediaType === undefined || !isPicture(mediaType)) throw new Refusal('photo.noPicture');
    return redrawSquare(path, mediaType);
  });
}
