import { expect, test, vi } from 'vitest';
import { byFrame } from '../../../src/client/live/by-frame.ts';
import * as time from '../fake-time.ts';

test('[CLIENT59] what is to be drawn is gathered until the next frame', async () => {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('visible');
  const drawn: number[] = [];
  for (const one of [1, 2, 3]) byFrame(() => drawn.push(one));
  expect(drawn).toEqual([]);
  await time.pass(20);
  expect(drawn).toEqual([1, 2, 3]);
  byFrame(() => drawn.push(4));
  await time.pass(20);
  expect(drawn).toEqual([1, 2, 3, 4]);
});

test('[CLIENT59] behind a tab that has no frames it is drawn all the same', async () => {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
  const drawn: number[] = [];
  byFrame(() => drawn.push(1));
  await time.pass(1);
  expect(drawn).toEqual([1]);
});

test('[CLIENT59] what breaks while it is drawn is reported, and the rest is drawn', async () => {
  const reported = vi.fn<(error: unknown) => void>();
  vi.stubGlobal('reportError', reported);
  const drawn: number[] = [];
  const broken = new Error('broken');
  byFrame(() => {
    throw broken;
  });
  byFrame(() => drawn.push(1));
  await time.pass(150);
  vi.unstubAllGlobals();
  expect(drawn).toEqual([1]);
  expect(reported.mock.calls).toEqual([[broken]]);
});
