import sharp from 'sharp';
import { expect, test } from 'vitest';
import { ask, picture, upload } from '../support/files.ts';
import { talking } from '../support/talking.ts';

const script = '<script>alert(document.cookie)</script>';

/** As a phone makes it: lying on its side, with the place and the device. */
function fromPhone(): Promise<Buffer> {
  return picture(400, 300)
    .withExif({
      IFD0: { Make: 'Fairphone', Model: 'FP5' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '48/1 51/1 24/1' },
    })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
}

async function read(response: Promise<Response>): Promise<Buffer> {
  return Buffer.from(await (await response).arrayBuffer());
}

test('[FILE4] a picture is drawn anew: upright, without place and device, and without what was hidden in it', async () => {
  await using t = await talking();
  const sent = Buffer.concat([await fromPhone(), Buffer.from(script)]);
  expect(sent.includes('Fairphone') && (await sharp(sent).metadata()).orientation === 6).toBe(true);
  const file = await upload(t.parent, t.conversationId, 'IMG_0001.JPG', sent);
  expect(file).toMatchObject({ mediaType: 'image/jpeg', image: { width: 300, height: 400 } });
  const kept = await read(ask(t.parent, file));
  expect(kept.length).toBe(file.size);
  for (const word of ['Fairphone', 'Exif', 'script']) expect(kept.includes(word), word).toBe(false);
  const metadata = await sharp(kept).metadata();
  expect(metadata).toMatchObject({ width: 300, height: 400 });
  expect([metadata.exif, metadata.orientation, metadata.xmp, metadata.icc]).toEqual(Array(4).fill(undefined));
});

test('[FILE4] its message says how large it is and shows some points of it; a thumbnail is what a list shows', async () => {
  await using t = await talking();
  const file = await upload(t.parent, t.conversationId, 'a.png', await picture(5_000, 1_000).png().toBuffer());
  expect(file.image).toMatchObject({ width: 4_096, height: 819 });
  const { preview } = file.image!;
  expect(preview).toMatch(/^data:image\/webp;base64,/);
  expect(preview.length).toBeLessThan(525);
  const points = Buffer.from(preview.split(',')[1]!, 'base64');
  expect(await sharp(points).metadata()).toMatchObject({ format: 'webp', width: 16 });
  const answer = await ask(t.parent, file, { thumbnail: true });
  expect(answer.headers.get('content-type')).toBe('image/webp');
  expect(await sharp(Buffer.from(await answer.arrayBuffer())).metadata()).toMatchObject({ width: 640, height: 128 });
  const text = await upload(t.parent, t.conversationId);
  expect(text.image).toBeUndefined();
  expect((await ask(t.parent, text, { thumbnail: true })).status).toBe(404);
});

test('[FILE4] what moves goes on moving', async () => {
  await using t = await talking();
  const frames = await Promise.all(
    ['#f00', '#0f0', '#00f'].map((background) =>
      sharp({ create: { width: 60, height: 40, channels: 3, background } })
        .png()
        .toBuffer(),
    ),
  );
  const moving = sharp(frames, { join: { animated: true } });
  for (const bytes of [await moving.clone().gif().toBuffer(), await moving.clone().webp().toBuffer()]) {
    const file = await upload(t.parent, t.conversationId, 'danse', bytes);
    expect(file.image).toMatchObject({ width: 60, height: 40 });
    expect((await sharp(await read(ask(t.parent, file)), { animated: true }).metadata()).pages).toBe(3);
  }
});
