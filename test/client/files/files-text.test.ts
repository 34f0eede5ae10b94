import { expect, test } from 'vitest';
import { filesText } from '../../../src/client/files/files-text.ts';
import { newTranslate } from '../../../src/client/i18n/new-translate.ts';
import { sentences } from '../sentences.ts';

const t = newTranslate('fr', sentences.fr);
const [photo, document] = [
  { name: 'sortie.jpg', mediaType: 'image/jpeg' },
  { name: 'règlement.pdf', mediaType: 'application/pdf' },
];

test('[CLIENT156] what has no words is told by its files: pictures by their number, one file by its name, several by how many', () => {
  expect(filesText([], t)).toBe('');
  expect(filesText([photo], t)).toBe('Photo');
  expect(filesText([photo, photo], t)).toBe('2 photos');
  // Isolated, so that a name in another direction turns nothing around it.
  expect(filesText([document], t)).toBe('\u2068règlement.pdf\u2069');
  expect(filesText([photo, document], t)).toBe('2 fichiers');
});
