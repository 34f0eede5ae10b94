import { sideOf } from './crop.ts';
import type { Crop } from './crop.ts';

/** Twice as large as the server makes it. */
const side = 512;

/** The square that was cut out, drawn anew: nothing is left of the file but these pixels. Rejects where the browser cannot. */
export function drawCrop(picture: HTMLImageElement, { zoom, x, y }: Crop): Promise<Blob> {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = side;
  const pen = canvas.getContext('2d');
  const cut = sideOf({ width: picture.naturalWidth, height: picture.naturalHeight }, zoom);
  if (pen) {
    // A JPEG has no transparency: what shines through would be black.
    pen.fillStyle = '#fff';
    pen.fillRect(0, 0, side, side);
    pen.imageSmoothingQuality = 'high';
    pen.drawImage(picture, x - cut / 2, y - cut / 2, cut, cut, 0, 0, side, side);
  }
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('No picture was drawn.'))), 'image/jpeg', 0.92);
  });
}
