import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { MessageFiles } from '../../../src/client/files/message-files.tsx';
import type { Attachment } from '../../../src/shared/public.ts';
import { newStand, show } from '../live-stage.tsx';
import { message } from '../people.ts';

const file = (name: string, mediaType: string, size = 1_234_567): Attachment => ({
  id: `id-${size}`,
  name,
  mediaType,
  size,
});

/** A message with files, as it is read. */
function shown(...attachments: Attachment[]) {
  const sent = message(1, { attachments });
  return show(<MessageFiles message={sent} mine={false} failed={false} />, newStand({})).container;
}
const said = (element: Element) => element.textContent?.replace(/[\u2066-\u2069]/g, '').replace(/\s/g, ' ');

test('[CLIENT154] its place is as high before it is there as then', async () => {
  const place = shown(file('Notes.pdf', 'application/pdf', 1), file('Dictée.mp3', 'audio/mpeg', 2));
  const styles = () => [...place.querySelectorAll('[style]')].map((box) => box.getAttribute('style'));
  const before = styles();
  expect(before).toHaveLength(2);
  // Premise: what shows them comes with the first of all files, and is not here yet.
  expect(screen.queryByRole('link')).toBeNull();
  expect(place.textContent).toContain('Notes.pdf');
  await screen.findAllByRole('link');
  expect(styles()).toEqual(before);
});

test('[CLIENT154] a file is a card that says what it is and how large, and is downloaded under its own name', async () => {
  shown(file('Sortie au musée n° 2?.pdf', 'application/pdf'));
  const card = await screen.findByRole('link');
  expect(said(card)).toBe('Sortie au musée n° 2?.pdfPDF · 1,2 Mo');
  expect(card.getAttribute('href')).toBe('/files/id-1234567/Sortie%20au%20mus%C3%A9e%20n%C2%B0%202%3F.pdf');
  expect(card.getAttribute('download')).toBe('Sortie au musée n° 2?.pdf');
});

test('[CLIENT154] a file without an ending is told by its name and size, and no name leads elsewhere than to it', async () => {
  shown(file('LISEZMOI', 'text/plain', 12), file('../../sign-out', 'text/plain', 13));
  const [first, second] = await screen.findAllByRole('link');
  expect(said(first!)).toBe('LISEZMOI1 ko');
  expect(second!.getAttribute('href')).toBe('/files/id-13/..%2F..%2Fsign-out');
});

test('[CLIENT154] what is listened to plays in its place, is fetched once it does, and can be downloaded', async () => {
  const place = shown(file('Dictée.mp3', 'audio/mpeg'));
  expect((await screen.findByRole('link')).getAttribute('download')).toBe('Dictée.mp3');
  const audio = place.querySelector('audio')!;
  expect([audio.controls, audio.preload, audio.autoplay]).toEqual([true, 'none', false]);
  expect(audio.getAttribute('aria-label')).toBe('Dictée.mp3');
  expect(audio.getAttribute('src')).toBe('/files/id-1234567/Dict%C3%A9e.mp3');
});

test('[CLIENT154] what is watched plays in its place, where a page on a phone stays around it, and of which one moment comes before', async () => {
  const place = shown(file('Spectacle.mp4', 'video/mp4'));
  const video = await within(place).findByLabelText<HTMLVideoElement>('Spectacle.mp4');
  expect([video.tagName, video.controls, video.preload, video.autoplay]).toEqual(['VIDEO', true, 'metadata', false]);
  expect(video.hasAttribute('playsinline')).toBe(true);
  expect(screen.queryByRole('link')).toBeNull();
});
