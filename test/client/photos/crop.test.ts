import { expect, test } from 'vitest';
import { mostZoom, reachOf, sideOf, widest, within } from '../../../src/client/photos/crop.ts';

const wide = { width: 1_200, height: 600 };

test('[CLIENT205] what is cut out is a square that lies in the picture whole, wherever it is drawn and however it is enlarged', () => {
  for (const size of [wide, { width: 600, height: 1_200 }, { width: 1, height: 1 }])
    for (const x of [-10_000, 0, 300, 10_000])
      for (const y of [-10_000, 300, 10_000])
        for (const zoom of [-1, 0, 1, 2.5, 100]) {
          const crop = within(size, { zoom, x, y });
          const half = sideOf(size, crop.zoom) / 2;
          expect(crop.zoom).toBeGreaterThanOrEqual(1);
          expect(crop.zoom).toBeLessThanOrEqual(mostZoom);
          expect([crop.x - half >= 0, crop.x + half <= size.width]).toEqual([true, true]);
          expect([crop.y - half >= 0, crop.y + half <= size.height]).toEqual([true, true]);
        }
});

test('[CLIENT205] it begins as the largest in the middle, which moves along the longer side alone', () => {
  const begin = widest(wide);
  expect(begin).toEqual({ zoom: 1, x: 600, y: 300 });
  expect(within(wide, begin)).toEqual(begin);
  expect(reachOf(wide, 1, wide.width)).toEqual([300, 900]);
  expect(reachOf(wide, 1, wide.height)).toEqual([300, 300]);
  expect(reachOf(wide, 2, wide.height)).toEqual([150, 450]);
});
